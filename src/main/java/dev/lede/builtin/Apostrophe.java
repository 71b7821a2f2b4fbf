package dev.lede.builtin;

import java.util.Locale;
import java.util.Set;

/** What an apostrophe inside a word means, which differs by language. */
enum Apostrophe {
    /** Part of the word, as in "O'Brien" and "don't". */
    JOINS,
    /** The end of an article or preposition, as in "l'Union". */
    ELIDES,
    /** The start of an ending, as in "Ankara'da". */
    INFLECTS;

    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "dell", "nell", "all", "dall",
            "sull", "un", "quest", "quell", "anch", "com", "cos");

    static Apostrophe of(String language) {
        String primary = language.toLowerCase(Locale.ROOT);
        if (primary.startsWith("fr") || primary.startsWith("it") || primary.startsWith("ca")) {
            return ELIDES;
        }
        return primary.startsWith("tr") ? INFLECTS : JOINS;
    }

    /** Where the word that was read as {@code from} to {@code to} ends in truth. */
    int wordEnd(String text, int from, int to) {
        if (this == JOINS) {
            return to;
        }
        int at = from + 1;
        while (at < to && text.charAt(at) != '\'' && text.charAt(at) != '’') {
            at++;
        }
        boolean cut = at < to
                && (this == INFLECTS || ELIDED.contains(text.substring(from, at).toLowerCase(Locale.ROOT)));
        return cut ? at : to;
    }

    /** Where reading goes on behind a word: behind the mark, and behind the ending too where it inflects. */
    int next(String text, int wordEnd, int end) {
        boolean mark = wordEnd < end && (text.charAt(wordEnd) == '\'' || text.charAt(wordEnd) == '’');
        if (this == JOINS || !mark) {
            return wordEnd;
        }
        int i = wordEnd + 1;
        while (this == INFLECTS && i < end && Character.isLowerCase(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
