package dev.lede.builtin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The phrases of a language's lists: "step_forward", "nicht_ausreich*" of which any word may have an open end, and
 * "lehnt+ab", a verb whose second part stands apart.
 */
final class Phrases {
    private static final int LONGEST_PHRASE = 4;
    private static final int START = 3;
    /** How far behind its verb the second part of "lehnt ... ab" may stand. */
    private static final int SPLIT_REACH = 14;

    private final Node phrases = new Node();
    private final Node splits = new Node();
    /** The first letters of the entries: most words start like none of them. */
    private final Set<String> starts = new HashSet<>();

    private int shortestStart = START;

    /** What may follow the words read so far: whole words, and beginnings of words. */
    private static final class Node {
        // Most nodes are the end of a phrase and have neither.
        private Map<String, Node> words = Map.of();
        private Map<String, Node> beginnings = Map.of();
        private int shortest = Vocabulary.LONGEST_PREFIX;
        private int longest;
        private long classes;

        Node child(String word) {
            if (word.endsWith("*")) {
                shortest = Math.min(shortest, word.length() - 1);
                longest = Math.max(longest, Math.min(word.length() - 1, Vocabulary.LONGEST_PREFIX));
                beginnings = beginnings.isEmpty() ? new HashMap<>() : beginnings;
                return beginnings.computeIfAbsent(word.substring(0, word.length() - 1), key -> new Node());
            }
            words = words.isEmpty() ? new HashMap<>() : words;
            return words.computeIfAbsent(word, key -> new Node());
        }

        /** What follows the first {@code length} letters of a word, where an entry has such a beginning. */
        @Nullable
        Node beginning(String word, int length) {
            return beginnings.get(word.substring(0, length));
        }

        boolean accepts(String word) {
            if (words.containsKey(word)) {
                return true;
            }
            for (int length = longest(word); length >= shortest; length--) {
                if (beginning(word, length) != null) {
                    return true;
                }
            }
            return false;
        }

        private int longest(String word) {
            return Math.min(word.length(), longest);
        }
    }

    static boolean isPhrase(String entry) {
        return entry.indexOf('_') > 0 || entry.indexOf('+') > 0;
    }

    void add(long bit, String entry) {
        boolean split = entry.indexOf('+') > 0;
        String start = entry.substring(0, Math.min(START, start(entry)));
        starts.add(start);
        shortestStart = Math.min(shortestStart, start.length());
        Node node = split ? splits : phrases;
        int from = 0;
        for (int i = 0; i <= entry.length(); i++) {
            if (i == entry.length() || entry.charAt(i) == (split ? '+' : '_')) {
                node = node.child(entry.substring(from, i));
                from = i + 1;
            }
        }
        node.classes |= bit;
    }

    /** How long the first word of an entry is, without the star that leaves its end open. */
    private static int start(String entry) {
        int end = 0;
        while (end < entry.length() && "_+*".indexOf(entry.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    boolean starts(String lower) {
        for (int length = shortestStart; length <= Math.min(START, lower.length()); length++) {
            if (starts.contains(lower.substring(0, length))) {
                return acceptsStart(lower);
            }
        }
        return false;
    }

    private boolean acceptsStart(String lower) {
        return phrases.accepts(lower) || splits.accepts(lower);
    }

    /** The longest listed phrase at {@code from}, with its classes; empty where none starts there. */
    Optional<Vocabulary.Phrase> at(List<Token> tokens, int from) {
        if (!tokens.get(from).form().startsPhrase) {
            return Optional.empty();
        }
        long[] classes = new long[LONGEST_PHRASE + 1];
        collect(phrases, tokens, from, 0, classes);
        for (int length = LONGEST_PHRASE; length > 1; length--) {
            if (classes[length] != 0) {
                return Optional.of(new Vocabulary.Phrase(from + length, classes[length]));
            }
        }
        return Optional.empty();
    }

    private static void collect(Node node, List<Token> tokens, int from, int read, long[] classes) {
        classes[read] |= node.classes;
        int at = from + read;
        if (read == LONGEST_PHRASE
                || at >= tokens.size()
                || (read > 0 && tokens.get(at).gap() != ' ')) {
            return;
        }
        String word = tokens.get(at).lower();
        Node whole = node.words.get(word);
        if (whole != null) {
            collect(whole, tokens, from, read + 1, classes);
        }
        for (int length = node.longest(word); length >= node.shortest; length--) {
            Node beginning = node.beginning(word, length);
            if (beginning != null) {
                collect(beginning, tokens, from, read + 1, classes);
            }
        }
    }

    /** The classes of a verb at {@code from} whose second part stands apart in the same clause: "lehnt den Plan ab". */
    long splitAt(List<Token> tokens, int from) {
        if (!tokens.get(from).form().startsPhrase) {
            return 0;
        }
        String first = tokens.get(from).lower();
        int limit = Math.min(tokens.size(), from + SPLIT_REACH);
        for (int length = splits.longest(first) + 1; length >= 1; length--) {
            boolean whole = length == splits.longest(first) + 1;
            Node parts = whole ? splits.words.get(first) : splits.beginning(first, length);
            for (int i = from + 1; parts != null && i < limit; i++) {
                char gap = tokens.get(i).gap();
                if (gap == ',' || gap == ';' || gap == ':') {
                    break;
                }
                boolean together = tokens.get(i).quoted() == tokens.get(from).quoted();
                long classes = together ? second(parts, tokens.get(i).lower()) : 0;
                if (classes != 0) {
                    return classes;
                }
            }
        }
        return 0;
    }

    private static long second(Node parts, String word) {
        Node whole = parts.words.get(word);
        long classes = whole == null ? 0 : whole.classes;
        for (int length = parts.longest(word); length >= parts.shortest; length--) {
            Node beginning = parts.beginning(word, length);
            classes |= beginning == null ? 0 : beginning.classes;
        }
        return classes;
    }
}
