package dev.lede.llm;

/** What a model wrote, as one line of what a person can see. */
final class Visible {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int REPLACEMENT = 0xFFFD;

    private Visible() {}

    /** Without controls and characters that hide or reorder words; joiners stay, since Arabic and Indic words need them. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(Visible::shown)
                .filter(c -> c >= 0 && !(c == ' ' && endsInSpace(line)))
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** At most {@code length} UTF-16 units, not ending in half a character. */
    static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }

    /** What stands for a character; negative for nothing. */
    static int shown(int c) {
        if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
            return c;
        }
        if (isVariationSelector(c)) {
            return -1;
        }
        return switch (Character.getType(c)) {
            // Bidi controls, zero-width characters, tag characters: what can hide words or change their order.
            case Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> -1;
            case Character.SURROGATE -> REPLACEMENT;
            default -> c;
        };
    }

    private static boolean endsInSpace(StringBuilder line) {
        return line.length() > 0 && line.charAt(line.length() - 1) == ' ';
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
