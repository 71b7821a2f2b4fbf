package dev.lede.chat;

/** Text of a page as one visible line, and cut to a length; still to be escaped as each chat wants it. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text on one line: line breaks and control characters as single spaces, half surrogate pairs as U+FFFD, and
     * without the invisible characters that reorder, hide or break what is read (Unicode TR 36, 2.5). Joiners stay
     * where they join what is not ASCII, since Arabic, Indic words and emoji need them.
     */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int next = visible(c, before, i < text.length() ? text.codePointAt(i) : ' ');
            if (next < 0 || (next == ' ' && before == ' ')) {
                continue;
            }
            line.appendCodePoint(next);
            before = next;
        }
        return line.toString().strip();
    }

    /** What stands for this character, or -1 where nothing does. */
    private static int visible(int c, int before, int after) {
        if (c == 0x200C || c == 0x200D) {
            return before > 0x7F && after > 0x7F ? c : -1;
        }
        if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x2800) {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT -> -1;
            case Character.SURROGATE -> 0xFFFD;
            default -> isBlank(c) ? -1 : c;
        };
    }

    /** Letters and marks that are never seen, and so serve only to hide or to pad: Hangul fillers, variation selectors. */
    private static boolean isBlank(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x34F || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    /** The text, or as much of it as fits into {@code max} UTF-16 units with an ellipsis, cut between words if it can be. */
    public static String clip(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        if (max < 1) {
            return "";
        }
        int end = max - 1;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int gap = text.lastIndexOf(' ', end);
        // Unspaced scripts have no gap near by.
        String kept = text.substring(0, gap > end - 40 && gap > 0 ? gap : end);
        return kept.stripTrailing() + "…";
    }
}
