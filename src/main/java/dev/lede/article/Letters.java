package dev.lede.article;

/** Facts about characters that hold in every script. */
final class Letters {
    private Letters() {}

    /**
     * How much a character weighs as text: 0 where it is no letter or digit, 1 in scripts that put spaces between words,
     * 3 where a character stands for about half a word (Han, kana, Thai, Lao, Khmer, Burmese), 2 for Hangul.
     */
    static int weight(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
        }
        if (isUnspaced(c)) {
            return 3;
        }
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return 2;
        }
        return Character.isLetterOrDigit(c) || Character.isHighSurrogate(c) ? 1 : 0;
    }

    /** Whether the script of this letter puts no spaces between words. */
    static boolean isUnspaced(char c) {
        return c >= 0x0E00
                && ((c <= 0x0EFF)
                        || (c >= 0x1000 && c <= 0x109F)
                        || (c >= 0x1780 && c <= 0x17FF)
                        || (c >= 0x3041 && c <= 0x30FF)
                        || (c >= 0x3400 && c <= 0x9FFF)
                        || (c >= 0xF900 && c <= 0xFAFF));
    }

    /** Whether a sentence may end with this character. */
    static boolean endsSentence(char c) {
        return switch (c) {
            case '.', '!', '?', '…', '。', '！', '？', '．', '؟', '۔', '।', '॥', '։', '።', '။', '៕', '‽' -> true;
            default -> false;
        };
    }

    /** Whether this character parts clauses: a sign of prose. */
    static boolean isComma(char c) {
        return switch (c) {
            case ',', '，', '、', '،', ';', '；', '؛', '·', '፣', '၊' -> true;
            default -> false;
        };
    }

    /** Quotes and brackets that may follow the end of a sentence. */
    static boolean closes(char c) {
        return switch (c) {
            case '"', '\'', ')', ']', '”', '’', '»', '“', '›', '」', '』', '）', '】' -> true;
            default -> false;
        };
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == 0xA0
                || (c >= 0x2000
                        && (c <= 0x200B
                                || c == 0x2028
                                || c == 0x2029
                                || c == 0x202F
                                || c == 0x205F
                                || c == 0x3000
                                || c == 0xFEFF));
    }
}
