package dev.lede.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words a text has, found by any of their forms in time that does not grow with the text. */
final class WordBook {
    private static final int KEY = 4;

    private final Map<String, List<String>> stems = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(Token token) {
        if (counts.merge(token.stem(), 1, Integer::sum) == 1) {
            stems.computeIfAbsent(key(token.stem()), k -> new ArrayList<>()).add(token.stem());
        }
    }

    /** Whether this very form occurs, or one with the same stem. */
    boolean hasExactly(Token token) {
        return counts.containsKey(token.stem());
    }

    /** Whether a form of this word occurs. */
    boolean has(Token token) {
        String stem = token.stem();
        if (counts.containsKey(stem)) {
            return true;
        }
        for (String known : stems.getOrDefault(key(stem), List.of())) {
            if (Stemmer.alike(known, stem)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name occurs, whatever ending either text gives it: "Stolnaya" is also in "Stolnuyu". */
    boolean hasName(Token token) {
        if (has(token)) {
            return true;
        }
        String name = token.folded();
        int same = Math.max(3, name.length() - 3);
        if (name.length() < 4) {
            return false;
        }
        for (String known : stems.getOrDefault(name.substring(0, Math.min(KEY, name.length())), List.of())) {
            if (known.length() >= same - 1
                    && known.length() <= name.length() + 3
                    && common(known, name) >= Math.min(same, known.length())) {
                return true;
            }
        }
        return false;
    }

    private static int common(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common;
    }

    private static String key(String stem) {
        return stem.length() <= KEY ? stem : stem.substring(0, KEY);
    }
}
