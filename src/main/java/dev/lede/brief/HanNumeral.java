package dev.lede.brief;

/** Numbers in Chinese characters, up to the ten thousands, as {@code 四十七}. */
final class HanNumeral {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String TENS = "十百千";

    private HanNumeral() {}

    /** The end of the numeral at {@code from}: of two characters at least, or one before a scale; else {@code from}. */
    static int end(String text, int from, int limit) {
        int end = from;
        boolean tens = false;
        while (end < limit && isNumeral(text.charAt(end))) {
            tens = tens || TENS.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        boolean scaled = end < limit && "万亿億萬".indexOf(text.charAt(end)) >= 0;
        return end > from && (scaled || (tens && end - from >= 2)) ? end : from;
    }

    private static boolean isNumeral(char c) {
        return DIGITS.indexOf(c) >= 0 || TENS.indexOf(c) >= 0 || c == '两' || c == '零';
    }

    static double value(String numeral) {
        double total = 0;
        double digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int ten = TENS.indexOf(c);
            if (ten >= 0) {
                total += Math.max(digit, 1) * Math.pow(10, ten + 1);
                digit = 0;
            } else {
                digit = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
            }
        }
        return total + digit;
    }
}
