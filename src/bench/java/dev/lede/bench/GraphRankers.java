package dev.lede.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two that walk a graph of sentences. */
final class GraphRankers {
    private static final double DAMPING = 0.85;
    private static final double LEXRANK_THRESHOLD = 0.1;

    private GraphRankers() {}

    /** Mihalcea and Tarau, "TextRank: Bringing Order into Text", 2004: shared words over the logarithms of lengths. */
    static List<Integer> textRank(Terms terms, int count) {
        int n = terms.words().size();
        double[][] weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weights[i][j] = i == j ? 0 : overlap(terms.words().get(i), terms.words().get(j));
            }
        }
        return Ranker.best(walk(weights), count);
    }

    private static double overlap(List<String> a, List<String> b) {
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(new HashSet<>(b));
        double norm = Math.log(a.size() + 1e-9) + Math.log(b.size() + 1e-9);
        return shared.isEmpty() || norm <= 0 ? 0 : shared.size() / norm;
    }

    /** Erkan and Radev, "LexRank", 2004: cosine of tf-idf, edges at or above 0.1 count the same. */
    static List<Integer> lexRank(Terms terms, int count) {
        int n = terms.words().size();
        List<Map<String, Double>> vectors = vectors(terms);
        double[][] weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weights[i][j] = cosine(vectors.get(i), vectors.get(j)) >= LEXRANK_THRESHOLD ? 1 : 0;
            }
        }
        return Ranker.best(walk(weights), count);
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            dot += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        }
        double norms = norm(a) * norm(b);
        return norms == 0 ? 0 : dot / norms;
    }

    private static List<Map<String, Double>> vectors(Terms terms) {
        Map<String, Integer> frequencies = terms.frequencies();
        List<Map<String, Double>> vectors = new ArrayList<>();
        for (List<String> sentence : terms.words()) {
            Map<String, Double> vector = new HashMap<>();
            for (String word : sentence) {
                double idf = Math.log(1 + (double) terms.words().size() / frequencies.getOrDefault(word, 1));
                vector.merge(word, idf, Double::sum);
            }
            vectors.add(vector);
        }
        return vectors;
    }

    private static double norm(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    }

    /** PageRank by repeated multiplication. */
    private static double[] walk(double[][] weights) {
        int n = weights.length;
        double[] sums = new double[n];
        for (int i = 0; i < n; i++) {
            sums[i] = Arrays.stream(weights[i]).sum();
        }
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / Math.max(1, n));
        for (int round = 0; round < 60; round++) {
            double[] next = new double[n];
            Arrays.fill(next, (1 - DAMPING) / n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[j] += sums[i] == 0 ? DAMPING * rank[i] / n : DAMPING * rank[i] * weights[i][j] / sums[i];
                }
            }
            rank = next;
        }
        return rank;
    }
}
