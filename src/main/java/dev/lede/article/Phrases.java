package dev.lede.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the fixed phrases that stand around stories, in many languages: "Related articles", "Werbung", "اقرأ أيضا". */
final class Phrases {
    /** A longer line is a sentence that happens to begin so. */
    private static final int LONGEST = 90;

    private static final int MOST_WORDS = 6;
    private static final int MOST_UNSPACED = 8;

    private Phrases() {}

    /** Whether this line opens a part of the page that is not the story. */
    static boolean opensTail(String line) {
        return line.length() <= LONGEST && begins(line, Lists.TAIL, true);
    }

    /** Whether this line is a label, a credit or a call to act. */
    static boolean isLabel(String line) {
        return line.length() <= LONGEST && begins(line, Lists.LINE, false);
    }

    private static boolean begins(String line, Set<String> phrases, boolean nearlyWhole) {
        String key = key(line);
        if (key.isEmpty()) {
            return false;
        }
        if (phrases.contains(key)) {
            return true;
        }
        int words = 0;
        for (int i = 1; i < key.length() && words < MOST_WORDS; i++) {
            boolean unspaced = Letters.isUnspaced(key.charAt(i - 1)) && i <= MOST_UNSPACED;
            boolean border =
                    key.charAt(i) == ' ' || isPause(key, i) || key.charAt(i - 1) == ':' || key.charAt(i - 1) == '：';
            if (border) {
                words++;
            }
            if ((border || unspaced) && phrases.contains(key.substring(0, i))) {
                // As a heading the phrase stands alone or with a word or two: "Related Articles for You".
                int rest = key.length() - i;
                if (nearlyWhole ? rest <= 24 : isTelling(key.substring(0, i)) || isPause(key, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a phrase is set off from what follows: "Advertisement. Example Ltd", "Home | News". */
    private static boolean isPause(String key, int i) {
        return ".:：|–—·•?？!！".indexOf(key.charAt(i)) >= 0;
    }

    /** Whether a paragraph, of whatever length, begins like a notice of the site. */
    static boolean isNotice(String line) {
        if (line.startsWith("©")) {
            return true;
        }
        String start = key(line.substring(0, Math.min(line.length(), 60)));
        for (int i = Math.min(start.length(), 50); i >= 3; i--) {
            if (mayEnd(start, i) && Lists.LONG.contains(start.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a notice's beginning may end here: not within a word, but "© 20" within a year. */
    private static boolean mayEnd(String start, int i) {
        char last = start.charAt(i - 1);
        return i == start.length()
                || !Character.isLetter(start.charAt(i))
                || !Character.isLetter(last)
                || Letters.isUnspaced(last);
    }

    /** Whether a phrase may have any end; a single word such as "like" opens sentences too. */
    private static boolean isTelling(String phrase) {
        char last = phrase.charAt(phrase.length() - 1);
        return phrase.indexOf(' ') > 0 || last == ':' || last == '：' || Letters.isUnspaced(last);
    }

    /** Lower case, without the signs around it: {@code "- Advertisement -"} is {@code "advertisement"}. */
    private static String key(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        while (end > start && isTrimmed(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static boolean isTrimmed(char c) {
        return !Character.isLetterOrDigit(c)
                && c != ':'
                && c != '：'
                && c != '='
                && Character.getType(c) != Character.NON_SPACING_MARK
                && Character.getType(c) != Character.COMBINING_SPACING_MARK;
    }

    /** Read when the first page is, not when the program starts. */
    private static final class Lists {
        private static final Map<String, List<String>> ALL = WordLists.read("phrases.txt", " \\| ");
        private static final Set<String> TAIL = set("TAIL");
        private static final Set<String> LINE = set("LINE");
        private static final Set<String> LONG = set("LONG");

        private static Set<String> set(String name) {
            Set<String> phrases = new HashSet<>();
            for (String phrase : ALL.getOrDefault(name, List.of())) {
                String key = key(phrase);
                phrases.add(key);
                if (name.equals("TAIL") && key.endsWith(":")) {
                    phrases.add(key.substring(0, key.length() - 1));
                }
            }
            return phrases;
        }
    }
}
