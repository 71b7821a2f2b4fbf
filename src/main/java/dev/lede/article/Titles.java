package dev.lede.article;

import java.util.Locale;

/** Compares headlines. */
final class Titles {
    private Titles() {}

    /** Whether a line of the page is the title, give or take case, signs and the site's name at its end. */
    static boolean same(String line, String title) {
        if (title.isEmpty() || line.length() > title.length() + 60 || line.length() > 400) {
            return false;
        }
        String a = key(line);
        String b = key(title);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.equals(b)
                || (a.length() > 15 && b.startsWith(a))
                || (b.length() > 15 && a.startsWith(b) && a.length() < b.length() + 20);
    }

    /** Whether {@code part} stands in {@code whole}, give or take case and signs. */
    static boolean within(String part, String whole) {
        String inner = key(part);
        return !inner.isEmpty() && key(whole).contains(inner);
    }

    /** The letters and digits of a text in lower case, at most 200. */
    static String key(String text) {
        StringBuilder key = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && key.length() < 200; i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                key.append(lower.charAt(i));
            }
        }
        return key.toString();
    }
}
