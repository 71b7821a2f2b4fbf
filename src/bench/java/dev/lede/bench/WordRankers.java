package dev.lede.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two that count words. */
final class WordRankers {
    private static final int LARGEST_GAP = 4;

    private WordRankers() {}

    /**
     * Luhn, "The Automatic Creation of Literature Abstracts", 1958: significant words squared over the length of the
     * stretch that holds them with gaps of at most four. Significant is a word that stands at least twice.
     */
    static List<Integer> luhn(Terms terms, int count) {
        Map<String, Integer> counts = new HashMap<>();
        terms.words().forEach(sentence -> sentence.forEach(word -> counts.merge(word, 1, Integer::sum)));
        double[] scores = new double[terms.words().size()];
        for (int i = 0; i < scores.length; i++) {
            List<String> sentence = terms.words().get(i);
            int start = -1;
            int last = -1;
            int hits = 0;
            for (int at = 0; at < sentence.size(); at++) {
                if (counts.getOrDefault(sentence.get(at), 0) < 2) {
                    continue;
                }
                if (last < 0 || at - last > LARGEST_GAP) {
                    start = at;
                    hits = 0;
                }
                last = at;
                hits++;
                scores[i] = Math.max(scores[i], (double) hits * hits / (at - start + 1));
            }
        }
        return Ranker.best(scores, count);
    }

    /**
     * Nenkova and Vanderwende, "The Impact of Frequency on Summarization", 2005: the best mean probability among the
     * sentences that hold the likeliest word; then the probabilities of the chosen words are squared.
     */
    static List<Integer> sumBasic(Terms terms, int count) {
        Map<String, Double> probability = new HashMap<>();
        long total = terms.words().stream().mapToLong(List::size).sum();
        terms.words().forEach(sentence -> sentence.forEach(word -> probability.merge(word, 1.0 / total, Double::sum)));
        List<Integer> chosen = new ArrayList<>();
        Set<Integer> left = new HashSet<>();
        for (int i = 0; i < terms.words().size(); i++) {
            left.add(i);
        }
        while (chosen.size() < count && !left.isEmpty()) {
            String likeliest = left.stream()
                    .flatMap(i -> terms.words().get(i).stream())
                    .max((a, b) -> Double.compare(probability.getOrDefault(a, 0.0), probability.getOrDefault(b, 0.0)))
                    .orElse("");
            int best = left.stream()
                    .sorted()
                    .filter(i -> likeliest.isEmpty() || terms.words().get(i).contains(likeliest))
                    .reduce((a, b) -> mean(terms, b, probability) > mean(terms, a, probability) ? b : a)
                    .orElseThrow();
            chosen.add(best);
            left.remove(best);
            new HashSet<>(terms.words().get(best)).forEach(word -> probability.computeIfPresent(word, (w, p) -> p * p));
        }
        return chosen;
    }

    private static double mean(Terms terms, int i, Map<String, Double> probability) {
        return terms.words().get(i).stream().mapToDouble(word -> probability.getOrDefault(word, 0.0)).average().orElse(0);
    }
}
