package dev.lede.builtin;

/** Where a word of a text starts and ends, sign by sign, in any script. */
final class WordBounds {
    private static final int LONGEST_WORD = 60;

    private WordBounds() {}

    /** Where the word at {@code from} ends, exclusive; {@code from} where no word starts there. */
    static int wordEnd(String text, int from, int end) {
        int first = text.codePointAt(from);
        if (!isWordPart(first)) {
            return from;
        }
        boolean unspaced = isUnspaced(first);
        int i = from;
        while (i < end && i - from < LONGEST_WORD) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            boolean joins = isJoiner(c) && i + 1 < end && isWordPart(text.codePointAt(i + 1)) && !unspaced;
            if (i + width > end || !(isWordPart(c) || joins) || (isWordPart(c) && isUnspaced(c) != unspaced)) {
                break;
            }
            if (joins && isApostrophe(c) && isPossessive(text, i, end)) {
                break;
            }
            i += width;
        }
        // "U.S." keeps its last stop, which is part of the name.
        boolean dotted = i < end && text.charAt(i) == '.' && i - from >= 3 && text.charAt(i - 2) == '.';
        return dotted ? i + 1 : i;
    }

    /** Whether an apostrophe at {@code i} and what follows it mark an owner: "Berg's", "the workers' ". */
    static boolean isPossessive(String text, int i, int end) {
        if (i >= end || !isApostrophe(text.charAt(i))) {
            return false;
        }
        boolean s = i + 1 < end && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S');
        if (s) {
            return i + 2 >= end || !Character.isLetterOrDigit(text.charAt(i + 2));
        }
        return i > 0 && text.charAt(i - 1) == 's' && i + 1 < end && text.charAt(i + 1) == ' ';
    }

    static int afterPossessive(String text, int i, int end) {
        return Math.min(end, text.charAt(Math.min(i + 1, end - 1)) == ' ' ? i + 1 : i + 2);
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isJoiner(int c) {
        return c == '-' || c == '.' || c == '‐' || c == '\u200C' || isApostrophe(c);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    /** Whether a letter belongs to a script that puts no spaces between words. */
    static boolean isUnspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x0E00 && c <= 0x0EFF);
    }

    /** Whether a word has a capital behind its first letter and no small letter at all. */
    static boolean isUpper(String surface) {
        boolean upper = false;
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper |= i > 0 && Character.isUpperCase(c);
        }
        return upper;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
