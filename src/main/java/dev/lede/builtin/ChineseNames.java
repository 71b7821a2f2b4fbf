package dev.lede.builtin;

import java.util.function.BiConsumer;

/** Finds Chinese names of persons: a title, then a surname and one or two signs; or such a name that says something. */
final class ChineseNames {
    private static final int LONGEST_ROLE = 20;
    private static final int LONGEST_NAME = 3;

    private ChineseNames() {}

    static void find(String text, UnspacedText texts, UnspacedText.Found found, BiConsumer<String, String> roles) {
        int behind = 0;
        for (int at = 0; at < text.length(); at++) {
            if (at >= behind && texts.surnameAt(text, at)) {
                int title = titleStart(text, texts, at);
                int to = nameEnd(text, texts, at);
                boolean named = to - at >= 2 && (title < at || speaks(text, texts, at, to));
                if (named) {
                    String name = text.substring(at, to);
                    found.at(name, at);
                    if (title < at) {
                        int start = Math.max(UnspacedText.phraseStart(text, at), at - LONGEST_ROLE);
                        roles.accept(name, description(text, texts, Math.min(start, title), title, at));
                    }
                    behind = to;
                }
            }
        }
    }

    /** Where the title that ends at {@code at} starts; {@code at} where there is none. */
    private static int titleStart(String text, UnspacedText texts, int at) {
        return texts.roles().stream()
                .filter(role -> at >= role.length() && text.startsWith(role, at - role.length()))
                .findFirst()
                .map(role -> at - role.length())
                .orElse(at);
    }

    private static int nameEnd(String text, UnspacedText texts, int from) {
        int to = from + 1;
        while (to < text.length()
                && to - from < LONGEST_NAME
                && Character.isIdeographic(text.charAt(to))
                && !UnspacedText.isBreak(text.charAt(to))
                && !texts.verbAt(text, to)) {
            to++;
        }
        return to;
    }

    /** "何启文说", where a clause starts: three signs and a verb of saying. */
    private static boolean speaks(String text, UnspacedText texts, int from, int to) {
        boolean starts = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        return starts
                && to - from == LONGEST_NAME
                && texts.entries(WordClass.SAY).stream().anyMatch(verb -> text.startsWith(verb, to));
    }

    /** What stands before the name, from behind a verb or a break. */
    private static String description(String text, UnspacedText texts, int start, int title, int at) {
        int from = title;
        while (from > start && !UnspacedText.isBreak(text.charAt(from - 1)) && !texts.verbEndsAt(text, from)) {
            from--;
        }
        return text.substring(from, at);
    }
}
