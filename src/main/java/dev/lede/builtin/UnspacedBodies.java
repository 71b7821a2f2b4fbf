package dev.lede.builtin;

import java.util.function.Predicate;

/** Finds bodies in a text without spaces: by their name, or by its ending and what stands before that. */
final class UnspacedBodies {
    private static final int LONGEST = 12;

    private UnspacedBodies() {}

    /** @param known whether a name was found before, so that it counts wherever it stands */
    static void find(String text, UnspacedText texts, Predicate<String> known, UnspacedText.Found found) {
        for (String entry : texts.entries(WordClass.ORG)) {
            boolean suffix = entry.startsWith("*");
            String ending = suffix ? entry.substring(1) : entry;
            for (int at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
                int to = at + ending.length();
                int from = suffix ? start(text, at, texts) : at;
                boolean whole = to == text.length() || !goesOn(text, to, texts);
                if (whole && (!suffix || at - from >= 1)) {
                    String name = text.substring(from, to);
                    if (known.test(name) || texts.verbWithin(text, to) || texts.roleAt(text, to) || isOwner(text, to)) {
                        found.at(name, from);
                    }
                }
            }
        }
    }

    /** Whether a longer ending covers this one: "連合" in "連合会". */
    private static boolean goesOn(String text, int to, UnspacedText texts) {
        return "会會部局省庁長长".indexOf(text.charAt(to)) >= 0 && !texts.roleAt(text, to);
    }

    /** "連合会の浜田鉄也会長": who speaks for it follows. */
    private static boolean isOwner(String text, int to) {
        return text.startsWith("の", to) || text.startsWith("に", to) || text.startsWith("によると", to);
    }

    /** A particle, or a sign of a date; 日 is that only behind a figure. */
    private static boolean isBreak(String text, int at) {
        char c = text.charAt(at);
        if (c == '日' || c == '月' || c == '年') {
            return !text.startsWith("日本", at) && (at == 0 || Character.isDigit(text.charAt(at - 1)));
        }
        return UnspacedText.isBreak(c) || "のをへでにもと".indexOf(c) >= 0;
    }

    private static int start(String text, int at, UnspacedText texts) {
        int from = at;
        while (from > 0
                && at - from < LONGEST
                && UnspacedText.isHan(text.charAt(from - 1))
                && !isBreak(text, from - 1)
                && !texts.verbEndsAt(text, from)) {
            from--;
        }
        return from;
    }
}
