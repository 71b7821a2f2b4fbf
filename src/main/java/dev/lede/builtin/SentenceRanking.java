package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.lede.Deadline;

/**
 * Scores each sentence by how well it would stand for its article. A blend of what the classic rankers look at one by
 * one: place in the text (news tells the most important first), agreement with the whole (centroid, Radev 2004), being
 * taken up by later sentences (directed centrality, Zheng and Lapata 2019), agreement with the title, and density.
 */
final class SentenceRanking {
    // The best of a hundred random draws on the tuning half of the corpus; descriptions of real pages do as well with
    // it.
    private static final double POSITION = 1.0;
    private static final double DECAY = 0.2;
    private static final double CENTROID = 0.1;
    private static final double TAKEN_UP = 0.9;
    private static final double TITLE = 0.4;
    private static final double DENSITY = 0.2;
    private static final double FIGURE = 0.06;
    private static final double QUOTED = 0.4;
    private static final double OPINION = 0.08;
    // The graph is quadratic, so it sees this many sentences; news says nothing new after them.
    private static final int GRAPH_SENTENCES = 120;
    private static final double SIMILAR = 0.08;

    private final Words words;
    private final List<TermVector> vectors;
    private final TermWeights weights;

    SentenceRanking(Words words, Deadline deadline) {
        this.words = words;
        this.vectors = vectors(words);
        deadline.check("ranking sentences");
        this.weights = new TermWeights(vectors);
        vectors.forEach(vector -> vector.weigh(weights));
    }

    private static List<TermVector> vectors(Words words) {
        List<TermVector> vectors = new ArrayList<>();
        for (SentenceWords sentence : words.sentences()) {
            vectors.add(
                    words.unspaced()
                            ? TermVector.ofPairs(words.article().textOf(sentence.sentence()))
                            : TermVector.of(sentence.tokens()));
        }
        return vectors;
    }

    /** One score for each sentence of the article, comparable within it; higher is better. */
    double[] scores() {
        double[] centroid = scaled(centroid());
        double[] takenUp = scaled(takenUp());
        double[] title = scaled(title());
        double[] scores = new double[vectors.size()];
        int place = 0;
        for (int i = 0; i < scores.length; i++) {
            SentenceWords sentence = words.sentences().get(i);
            scores[i] = POSITION * position(place, sentence, i)
                    + CENTROID * centroid[i]
                    + TAKEN_UP * takenUp[i]
                    + TITLE * title[i]
                    + DENSITY * density(sentence)
                    + (has(sentence, Token::isNumber) ? FIGURE : 0)
                    - QUOTED * quotedShare(sentence)
                    - (has(sentence, token -> !token.quoted() && token.is(WordClass.OPINION)) ? OPINION : 0);
            place += sentence.prose() ? 1 : 0;
        }
        return scores;
    }

    /** Falls quickly over the first sentences, slowly after; the first of a paragraph is worth a little more. */
    private double position(int place, SentenceWords sentence, int index) {
        boolean startsBlock = index == 0
                || words.sentences().get(index - 1).sentence().block()
                        != sentence.sentence().block();
        return 1 / (1 + DECAY * place) + (startsBlock ? 0.06 : 0);
    }

    private double[] centroid() {
        double[] scores = new double[vectors.size()];
        for (int i = 0; i < scores.length; i++) {
            double sum = 0;
            for (int term : vectors.get(i).terms()) {
                sum += weights.weightInArticle(term);
            }
            // Between the sum, which loves long sentences, and the mean, which loves short ones.
            scores[i] = sum / Math.sqrt(6.0 + vectors.get(i).size());
        }
        return scores;
    }

    /** How much later sentences say of the same; what they take up was said here first. */
    private double[] takenUp() {
        double[] scores = new double[vectors.size()];
        int limit = Math.min(GRAPH_SENTENCES, scores.length);
        for (int i = 0; i < limit; i++) {
            for (int j = i + 1; j < limit; j++) {
                double similarity = similarity(i, j);
                if (similarity > SIMILAR) {
                    scores[i] += similarity;
                    scores[j] -= similarity * 0.3;
                }
            }
        }
        return scores;
    }

    private double[] title() {
        TermVector title = words.unspaced()
                ? TermVector.ofPairs(words.article().metadata().title().orElse(""))
                : TermVector.of(words.title());
        title.weigh(weights);
        double[] scores = new double[vectors.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = title.size() == 0 ? 0 : title.sharedWith(vectors.get(i));
        }
        return scores;
    }

    /** Names and figures per word, up to a point: the sentence that says who and how much. */
    private static double density(SentenceWords sentence) {
        if (sentence.tokens().isEmpty()) {
            return 0;
        }
        double marks = 0;
        for (Token token : sentence.tokens()) {
            marks += token.isNumber() || (token.capital() && !token.startsSentence()) ? 1 : 0;
        }
        double share = Math.min(0.4, marks / sentence.tokens().size()) / 0.4;
        double length = Math.min(1, sentence.tokens().size() / 18.0);
        return share * length;
    }

    private static boolean has(SentenceWords sentence, Predicate<Token> mark) {
        return sentence.tokens().stream().anyMatch(mark);
    }

    private static double quotedShare(SentenceWords sentence) {
        long quoted = sentence.tokens().stream().filter(Token::quoted).count();
        return quoted / (double) Math.max(1, sentence.tokens().size());
    }

    /** Cosine of two sentences' rarity-weighted words, from 0 to 1. */
    double similarity(int i, int j) {
        return vectors.get(i).similarity(vectors.get(j));
    }

    private static double[] scaled(double[] scores) {
        double most = 0;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        if (most > 0) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Math.max(-1, scores[i] / most);
            }
        }
        return scores;
    }
}
