package dev.lede.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.lede.brief.BriefOptions.Length;

/**
 * Picks the sentences of a summary: the best first, then each next that is good and does not repeat what is chosen
 * (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
final class SummarySelection {
    private static final double REDUNDANCY = 0.45;
    private static final double REPEATS = 0.55;
    private static final double POOR_SHARE = 0.7;
    /** What starts with "He added" is hardly ever better than what says who does. */
    private static final double LEANING_SHARE = 0.3;

    private static final double LED_SHARE = 0.85;
    private static final int CANDIDATES = 200;

    private final Words words;
    private final SentenceRanking ranking;
    private final double[] scores;
    private final Eligibility.Grade[] grades;

    SummarySelection(Words words, SentenceRanking ranking) {
        this.words = words;
        this.ranking = ranking;
        this.scores = ranking.scores();
        this.grades = words.sentences().stream()
                .map(sentence -> Eligibility.of(sentence, words))
                .toArray(Eligibility.Grade[]::new);
    }

    /** The chosen sentences in reading order; at least one where the article has any. */
    List<SentenceWords> select(Length length) {
        List<Integer> candidates = candidates();
        int prose =
                (int) words.sentences().stream().filter(SentenceWords::prose).count();
        SummaryLength room = SummaryLength.of(length, Math.max(prose, 1));
        List<Integer> chosen = new ArrayList<>();
        int characters = 0;
        while (chosen.size() < room.sentences() && !candidates.isEmpty()) {
            int best = best(candidates, chosen);
            candidates.remove((Integer) best);
            int size = words.article()
                    .textOf(words.sentences().get(best).sentence())
                    .length();
            boolean repeats = mostSimilar(best, chosen) > REPEATS;
            if (chosen.isEmpty() || (!repeats && characters + size <= room.characters())) {
                chosen.add(best);
                characters += size + 1;
            }
        }
        return chosen.stream().sorted().map(words.sentences()::get).toList();
    }

    /** The fit and the poor; where there are none, whatever prose there is; else whatever there is. */
    private List<Integer> candidates() {
        List<Integer> candidates = ranked(i -> grades[i] != Eligibility.Grade.UNFIT);
        if (candidates.isEmpty()) {
            candidates = ranked(i -> words.sentences().get(i).prose());
        }
        return candidates.isEmpty() ? ranked(i -> true) : candidates;
    }

    private List<Integer> ranked(IntPredicate admitted) {
        return new ArrayList<>(IntStream.range(0, scores.length)
                .filter(admitted)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -worth(i)).thenComparingInt(i -> i))
                .limit(CANDIDATES)
                .toList());
    }

    private double worth(int i) {
        if (grades[i] != Eligibility.Grade.POOR) {
            return scores[i];
        }
        boolean leans = Eligibility.leansOnTheOneBefore(words.sentences().get(i).tokens());
        return scores[i] * (leans ? LEANING_SHARE : POOR_SHARE);
    }

    private int best(List<Integer> candidates, List<Integer> chosen) {
        int best = candidates.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (int candidate : candidates) {
            // "He added" may stand where the sentence that says who does is chosen too.
            double worth = led(candidate, chosen) ? scores[candidate] * LED_SHARE : worth(candidate);
            double value = worth - REDUNDANCY * mostSimilar(candidate, chosen);
            if (value > most) {
                most = value;
                best = candidate;
            }
        }
        return best;
    }

    private boolean led(int candidate, List<Integer> chosen) {
        SentenceWords sentence = words.sentences().get(candidate);
        return grades[candidate] == Eligibility.Grade.POOR
                && chosen.contains(candidate - 1)
                && !sentence.tokens().isEmpty()
                && sentence.balancedQuotes()
                && Eligibility.leansOnTheOneBefore(sentence.tokens());
    }

    private double mostSimilar(int candidate, List<Integer> chosen) {
        double most = 0;
        for (int other : chosen) {
            most = Math.max(most, ranking.similarity(candidate, other));
        }
        return most;
    }
}
