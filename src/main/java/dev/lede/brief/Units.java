package dev.lede.brief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a number counts where mixing it up would be a fault in any language: money by its currency, and shares. */
final class Units {
    static final String PERCENT = "%";

    private static final int LONGEST_STAR = 10;

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> stars = new HashMap<>();

    private Units() {
        for (String line : Sections.read("units").getOrDefault("", List.of())) {
            List<String> entries = Sections.words(line);
            for (String entry : entries.subList(1, entries.size())) {
                boolean star = entry.endsWith("*");
                String word = Folding.fold(star ? entry.substring(0, entry.length() - 1) : entry);
                (star ? stars : words).put(word, entries.get(0));
            }
        }
    }

    /** The code of the unit that a word or a sign stands for. */
    static Optional<String> of(Token token) {
        if (token.sense().is(Sense.Kind.PERCENT)) {
            return Optional.of(PERCENT);
        }
        return Bundled.UNITS.find(token.folded());
    }

    private Optional<String> find(String word) {
        Optional<String> exact = Optional.ofNullable(words.get(word));
        for (int length = Math.min(word.length(), LONGEST_STAR); exact.isEmpty() && length >= 3; length--) {
            exact = Optional.ofNullable(stars.get(word.substring(0, length)));
        }
        return exact;
    }

    /** Read when the first number is looked at. */
    private static final class Bundled {
        static final Units UNITS = new Units();
    }
}
