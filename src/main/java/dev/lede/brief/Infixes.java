package dev.lede.brief;

import java.util.List;

/** Negation inside a verb, as Turkish has it: {@code verecek} and {@code vermeyecek}. */
final class Infixes {
    private static final int SHORTEST_ROOT = 2;

    private final List<String> negating;
    private final List<String> rests;

    Infixes(List<String> negating, List<String> rests) {
        this.negating = negating.stream().map(Folding::fold).toList();
        this.rests = rests.stream().map(Folding::fold).toList();
    }

    /** The affirmative form of a negated verb, or the word itself. */
    String affirmative(String word) {
        for (int i = 0; i < negating.size() && i < rests.size(); i++) {
            int at = word.indexOf(negating.get(i), SHORTEST_ROOT);
            if (at >= 0) {
                return word.substring(0, at)
                        + rests.get(i)
                        + word.substring(at + negating.get(i).length());
            }
        }
        return word;
    }
}
