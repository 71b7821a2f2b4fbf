package dev.lede.article;

import java.util.HashMap;
import java.util.Map;

/** What an element's class, id, role or itemprop say about it, as bits. */
final class Marks {
    static final int STORY = 1;
    static final int CONTENT = 1 << 1;
    static final int NAV = 1 << 2;
    static final int HEAD = 1 << 3;
    static final int FOOT = 1 << 4;
    static final int SIDE = 1 << 5;
    static final int COMMENTS = 1 << 6;
    static final int SHARE = 1 << 7;
    static final int RELATED = 1 << 8;
    static final int AD = 1 << 9;
    static final int NEWSLETTER = 1 << 10;
    static final int COOKIE = 1 << 11;
    static final int CAPTION = 1 << 12;
    static final int BYLINE = 1 << 13;
    static final int TAGS = 1 << 14;
    static final int OVERLAY = 1 << 15;
    static final int PAYWALL = 1 << 16;
    static final int SCREEN_READER = 1 << 17;
    static final int POST = 1 << 18;
    static final int HIDDEN = 1 << 19;

    /** Longer attributes say nothing more, and hostile ones are megabytes long. */
    private static final int LONGEST = 512;

    /** Before such a word the next one is absent, as in "no-sidebar" and "has-sidebar" of a page's frame. */
    private static final java.util.Set<String> NEGATIONS =
            java.util.Set.of("no", "has", "with", "without", "not", "hide", "show", "enable", "disable", "is");

    private final Map<String, Integer> words;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param words what a word says; see {@link WordLists#classWords()} */
    Marks(Map<String, Integer> words) {
        this.words = words;
    }

    /** The bits of one class or id attribute. Pages repeat theirs, so each is cut into words once. */
    int of(String attribute) {
        if (attribute.isEmpty()) {
            return 0;
        }
        Integer known = seen.get(attribute);
        if (known == null) {
            known = read(attribute.length() > LONGEST ? attribute.substring(0, LONGEST) : attribute);
            seen.put(attribute, known);
        }
        return known;
    }

    private static int afterTaxonomy(String attribute, int space) {
        int at = space;
        while (attribute.startsWith("category-", at + 1) || attribute.startsWith("tag-", at + 1)) {
            int next = attribute.indexOf(' ', at + 1);
            if (next < 0) {
                return attribute.length() - 1;
            }
            at = next;
        }
        return at;
    }

    private int read(String attribute) {
        int marks = 0;
        int length = attribute.length();
        String previous = "";
        StringBuilder word = new StringBuilder();
        for (int i = Math.max(0, afterTaxonomy(attribute, -1)); i <= length; i++) {
            char c = i < length ? attribute.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump =
                    letter && Character.isUpperCase(c) && i > 0 && Character.isLowerCase(attribute.charAt(i - 1));
            if ((!letter || hump) && !word.isEmpty()) {
                String current = word.toString();
                if (!NEGATIONS.contains(previous)) {
                    marks |= words.getOrDefault(current, 0);
                }
                if (!previous.isEmpty()) {
                    marks |= words.getOrDefault(previous + current, 0);
                }
                previous = current;
                word.setLength(0);
            }
            if (Character.isWhitespace(c)) {
                previous = "";
                // WordPress names a story's sections and keywords in its class: "category-sponsors tag-social-media".
                i = afterTaxonomy(attribute, i);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
        }
        return marks;
    }
}
