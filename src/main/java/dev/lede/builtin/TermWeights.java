package dev.lede.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many sentences each term stands, and what follows for its weight. */
final class TermWeights {
    private final Map<Integer, Integer> frequencies = new HashMap<>();
    /** The rarity of each frequency, since logarithms are dear and frequencies few. */
    private final double[] rarities;

    TermWeights(List<TermVector> vectors) {
        rarities = new double[vectors.size() + 1];
        for (int frequency = 0; frequency < rarities.length; frequency++) {
            rarities[frequency] = Math.log(1.5 + (double) vectors.size() / (1 + frequency));
        }
        for (TermVector vector : vectors) {
            for (int term : vector.terms()) {
                frequencies.merge(term, 1, Integer::sum);
            }
        }
    }

    int frequency(int term) {
        return frequencies.getOrDefault(term, 0);
    }

    /** Inverse sentence frequency, smoothed: a term of every sentence says little, yet more than nothing. */
    double rarity(int term) {
        return rarities[frequency(term)];
    }

    /** How much a term stands for the whole article: often, though not everywhere. */
    double weightInArticle(int term) {
        int frequency = frequency(term);
        return frequency < 2 ? 0 : Math.log(1 + frequency) * rarity(term);
    }
}
