package dev.lede.article;

/**
 * Finds where an agency's dateline ends: "LONDON, Aug. 30 (Reuters) - ", "SHEFFIELD, England — ", "Berlin (dpa) – ".
 * It says where and by whom a story was filed and is no part of the sentence behind it (AP Stylebook, "datelines").
 */
final class Dateline {
    private static final int LONGEST = 80;
    private static final int MOST_SMALL_WORDS = 2;
    private static final int FEWEST_CAPITALS = 3;
    // A second dash that comes so soon closes an aside: "UEFA — Europe's governing body — said".
    private static final int ASIDE = 120;
    private static final int SHOUTED = 30;

    private Dateline() {}

    /** The offset behind the dash of the dateline that starts at {@code start}; {@code start} where there is none. */
    static int end(String text, int start, int end) {
        int dash = dash(text, start, Math.min(end, start + LONGEST));
        if (dash < 0) {
            return start;
        }
        int behind = dash;
        while (behind < end && (isDash(text.charAt(behind)) || Punctuation.isSpace(text.charAt(behind)))) {
            behind++;
        }
        boolean story = behind < end
                && !Character.isLowerCase(text.codePointAt(behind))
                // "SOCCER - UNITED WIN CUP" is a headline.
                && !isShouted(text, behind, Math.min(end, behind + SHOUTED));
        boolean aside = dash(text, behind, Math.min(end, behind + ASIDE)) >= 0;
        String head = text.substring(start, dash).strip().replace(").", ")");
        return story && !aside && isPlace(head) ? behind : start;
    }

    private static boolean isShouted(String text, int from, int to) {
        return text.substring(from, to).codePoints().noneMatch(c -> Character.isLetter(c) && !Character.isUpperCase(c));
    }

    /** The first dash that parts: between spaces, behind a bracket, or a double one. */
    private static int dash(String text, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            char before = text.charAt(i - 1);
            char after = text.charAt(i + 1);
            boolean agency = before == ')' || (before == '.' && i > from + 1 && text.charAt(i - 2) == ')');
            boolean parts = Punctuation.isSpace(before) || agency || (text.charAt(i) != '-' && after == ' ');
            if (isDash(text.charAt(i)) && parts && (Punctuation.isSpace(after) || agency || isDash(after))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '_';
    }

    /** A town in capitals, or an agency in brackets at the end; besides them names, dates and nothing else. */
    private static boolean isPlace(String head) {
        int open = head.indexOf('(');
        boolean agency = open >= 0 && head.endsWith(")") && head.indexOf(')') == head.length() - 1;
        if (head.isEmpty() || (open >= 0 && !agency)) {
            return false;
        }
        int first = open == 0 ? 1 : 0;
        int capitals = 0;
        while (first + capitals < head.length() && Character.isUpperCase(head.charAt(first + capitals))) {
            capitals++;
        }
        boolean shouted = capitals >= FEWEST_CAPITALS
                && (first + capitals == head.length() || !Character.isLetter(head.charAt(first + capitals)));
        return (agency || shouted) && isOfNames(agency ? head.substring(0, open) : head);
    }

    /** Capitals and figures; a small word only beside a date: "6 de mayo". */
    private static boolean isOfNames(String head) {
        int small = 0;
        boolean figure = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            boolean starts = i == 0 || !(Character.isLetterOrDigit(head.charAt(i - 1)) || isJoiner(head.charAt(i - 1)));
            figure |= Character.isDigit(c);
            small += starts && Character.isLowerCase(c) ? 1 : 0;
            if ("\"“”„«»!?:;".indexOf(c) >= 0) {
                return false;
            }
        }
        return small == 0 || (figure && small <= MOST_SMALL_WORDS);
    }

    private static boolean isJoiner(char c) {
        return c == '\'' || c == '’' || c == '-';
    }
}
