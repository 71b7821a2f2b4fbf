package dev.lede.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many sentences each term stands, and what follows for its weight. */
final class TermWeights {
    // Stems are numbered from nought and fit an array; hashed pairs of characters do not.
    private static final int LARGEST_ARRAY = 1 << 18;

    private final int[] counted;
    private final Map<Integer, Integer> hashed = new HashMap<>();
    /** The rarity of each frequency, since logarithms are dear and frequencies few. */
    private final double[] rarities;

    TermWeights(List<TermVector> vectors) {
        rarities = new double[vectors.size() + 1];
        for (int frequency = 0; frequency < rarities.length; frequency++) {
            // Smoothed: a term of every sentence says little, yet more than nothing.
            rarities[frequency] = Math.log(1.5 + (double) vectors.size() / (1 + frequency));
        }
        int largest = 0;
        for (TermVector vector : vectors) {
            largest = Math.max(largest, vector.largest());
        }
        counted = new int[Math.min(largest + 1, LARGEST_ARRAY)];
        vectors.forEach(this::count);
    }

    private void count(TermVector vector) {
        for (int term : vector.terms()) {
            if (term < counted.length) {
                counted[term]++;
            } else {
                hashed.merge(term, 1, Integer::sum);
            }
        }
    }

    int frequency(int term) {
        return term < counted.length ? counted[term] : hashed.getOrDefault(term, 0);
    }

    /** Inverse sentence frequency. */
    double rarity(int term) {
        return rarities[frequency(term)];
    }

    /** How much a term stands for the whole article: often, though not everywhere. */
    double weightInArticle(int term) {
        int frequency = frequency(term);
        return frequency < 2 ? 0 : Math.log(1 + frequency) * rarity(term);
    }
}
