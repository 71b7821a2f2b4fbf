package dev.lede.llm;

/**
 * How many tokens a text may take, rather too many than too few: tokenisers differ, and a prompt that is too long
 * fails. English takes about four characters a token, other alphabets two, unspaced scripts up to two tokens a character
 * with older tokenisers.
 */
final class TokenEstimate {
    private static final double ASCII_LETTER = 0.28;
    private static final double ASCII_OTHER = 0.8;
    private static final double ALPHABET = 0.55;
    private static final double OTHER_SCRIPT = 1.3;
    private static final int FIRST_NON_ALPHABET = 0x0700;

    private TokenEstimate() {}

    static int of(String text) {
        double tokens = 0;
        for (int i = 0; i < text.length(); i++) {
            tokens += weight(text.charAt(i));
        }
        return (int) Math.ceil(tokens);
    }

    private static double weight(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || c == ' ' ? ASCII_LETTER : ASCII_OTHER;
        }
        return c < FIRST_NON_ALPHABET ? ALPHABET : OTHER_SCRIPT;
    }
}
