package dev.lede.builtin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The phrases of a language's lists: "step_forward", "nicht_ausreich*" with an open end, and "lehnt+ab", a verb whose
 * second part stands apart.
 */
final class Phrases {
    private static final int LONGEST_PHRASE = 4;
    /** How far behind its verb the second part of "lehnt ... ab" may stand. */
    private static final int SPLIT_REACH = 14;

    private final Map<String, Long> phrases = new HashMap<>();
    private final Map<String, Map<String, Long>> splits = new HashMap<>();
    private final Set<String> starts = new HashSet<>();
    private boolean openPhrases;

    static boolean isPhrase(String entry) {
        return entry.indexOf('_') > 0 || entry.indexOf('+') > 0;
    }

    void add(long bit, String entry) {
        int split = entry.indexOf('+');
        if (split > 0) {
            splits.computeIfAbsent(entry.substring(0, split), key -> new HashMap<>())
                    .merge(entry.substring(split + 1), bit, (a, b) -> a | b);
            starts.add(entry.substring(0, split));
        } else {
            phrases.merge(entry, bit, (a, b) -> a | b);
            openPhrases |= entry.endsWith("*");
            starts.add(entry.substring(0, entry.indexOf('_')));
        }
    }

    boolean starts(String lower) {
        return starts.contains(lower);
    }

    /** The longest listed phrase at {@code from}, with its classes; empty where none starts there. */
    Optional<Vocabulary.Phrase> at(List<Token> tokens, int from) {
        if (!tokens.get(from).form().startsPhrase) {
            return Optional.empty();
        }
        StringBuilder joined = new StringBuilder(tokens.get(from).lower());
        Optional<Vocabulary.Phrase> longest = Optional.empty();
        for (int i = from + 1;
                i < tokens.size() && i < from + LONGEST_PHRASE && tokens.get(i).gap() == ' ';
                i++) {
            String word = tokens.get(i).lower();
            long classes = openPhrase(joined.append('_'), word);
            classes |= phrases.getOrDefault(joined.append(word).toString(), 0L);
            if (classes != 0) {
                longest = Optional.of(new Vocabulary.Phrase(i + 1, classes));
            }
        }
        return longest;
    }

    /** The classes of a verb at {@code from} whose second part stands apart in the same clause: "lehnt den Plan ab". */
    long splitAt(List<Token> tokens, int from) {
        Map<String, Long> parts = splits.getOrDefault(tokens.get(from).lower(), Map.of());
        int limit = Math.min(tokens.size(), from + SPLIT_REACH);
        for (int i = from + 1; !parts.isEmpty() && i < limit; i++) {
            char gap = tokens.get(i).gap();
            if (gap == ',' || gap == ';' || gap == ':') {
                return 0;
            }
            Long classes = parts.get(tokens.get(i).lower());
            if (classes != null && !tokens.get(i).quoted()) {
                return classes;
            }
        }
        return 0;
    }

    /** The classes of the phrases whose last word is any that starts as {@code word} does: "не_поддерж*". */
    private long openPhrase(CharSequence before, String word) {
        long classes = 0;
        for (int length = Math.min(word.length(), Vocabulary.LONGEST_PREFIX); openPhrases && length >= 2; length--) {
            classes |= phrases.getOrDefault(before + word.substring(0, length) + '*', 0L);
        }
        return classes;
    }
}
