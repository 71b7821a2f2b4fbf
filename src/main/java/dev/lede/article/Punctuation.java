package dev.lede.article;

/** The characters that end, close and open sentences, over all scripts. */
final class Punctuation {
    // Each of these ends a sentence wherever it stands: CJK, Devanagari, Urdu, Armenian, Ethiopic, Burmese, Khmer,
    // Tibetan.
    private static final String FULL = "。！？｡．।॥۔։።፧၊။។༎";
    // These end one where a space or the end follows.
    private static final String SPACED = ".!?…؟‼⁇⁈⁉‽";
    private static final String CLOSERS = ")]}\"'”’»›）］」』】》〉〕“＂";
    private static final String OPENERS = "([{\"'“‘„‚«‹»›「『【《〈〔（［¿¡-–—―*_‐・•";

    private Punctuation() {}

    static boolean endsAnywhere(char c) {
        return FULL.indexOf(c) >= 0;
    }

    static boolean endsBeforeSpace(char c) {
        return SPACED.indexOf(c) >= 0;
    }

    static boolean isTerminator(char c) {
        return endsBeforeSpace(c) || endsAnywhere(c);
    }

    /** What belongs to the sentence that ended right before it: closing quotes (German “ too) and brackets. */
    static boolean closes(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    /** What may stand before the first word of a sentence: opening quotes, brackets, dashes, bullets. */
    static boolean opens(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    /** White space of any kind, no-break and zero-width included. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** A letter of a script that has no capitals. */
    static boolean isCaseless(int codePoint) {
        return Character.isLetter(codePoint)
                && !Character.isUpperCase(codePoint)
                && !Character.isLowerCase(codePoint)
                && !Character.isTitleCase(codePoint);
    }

    /** The closing partner of an opening bracket, within which no sentence ends; 0 for any other character. */
    static char closerOf(char c) {
        return switch (c) {
            case '(' -> ')';
            case '[' -> ']';
            case '（' -> '）';
            case '「' -> '」';
            case '『' -> '』';
            case '《' -> '》';
            case '【' -> '】';
            default -> 0;
        };
    }
}
