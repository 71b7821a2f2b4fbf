package dev.lede.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Latent semantic analysis as Steinberger and Jezek rank by it ("Using Latent Semantic Analysis in Text Summarization",
 * 2004): a sentence's length in the space of the strongest topics, each weighed by its singular value.
 */
final class LsaRanker {
    private static final int TOPICS = 5;
    private static final int ROUNDS = 80;

    private LsaRanker() {}

    static List<Integer> pick(Terms terms, int count) {
        double[][] gram = gram(terms);
        int n = gram.length;
        double[] scores = new double[n];
        // Singular values squared are the eigenvalues of the sentences' inner products; taken off one by one.
        for (int topic = 0; topic < Math.min(TOPICS, n); topic++) {
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                v[i] = 1 + 0.01 * ((i * 7 + topic) % 5);
            }
            double value = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double[] next = times(gram, v);
                value = norm(next);
                for (int i = 0; i < n; i++) {
                    v[i] = value == 0 ? 0 : next[i] / value;
                }
            }
            for (int i = 0; i < n; i++) {
                scores[i] += value * v[i] * v[i];
                for (int j = 0; j < n; j++) {
                    gram[i][j] -= value * v[i] * v[j];
                }
            }
        }
        return Ranker.best(scores, count);
    }

    private static double[][] gram(Terms terms) {
        int n = terms.words().size();
        List<Map<String, Integer>> counts = terms.words().stream()
                .map(sentence -> {
                    Map<String, Integer> bag = new HashMap<>();
                    sentence.forEach(word -> bag.merge(word, 1, Integer::sum));
                    return bag;
                })
                .toList();
        double[][] gram = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (Map.Entry<String, Integer> word : counts.get(i).entrySet()) {
                    gram[i][j] += word.getValue() * counts.get(j).getOrDefault(word.getKey(), 0);
                }
            }
        }
        return gram;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double x : vector) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }
}
