package dev.lede.brief;

import java.util.Optional;

/** Numbers in digits: where they end, and what they are worth. */
final class Numerals {
    private static final int LONGEST = 24;

    private Numerals() {}

    /** The end of the number that starts at {@code from}, with the marks and spaces that group its digits. */
    static int end(String text, int from) {
        int end = from;
        int group = 0;
        while (end < text.length() && end - from < LONGEST) {
            char c = text.charAt(end);
            if (Character.isDigit(c)) {
                group++;
                end++;
            } else if (isDigit(text, end + 1) && ".,٫٬'’".indexOf(c) >= 0) {
                group = 0;
                end++;
            } else if (isSpace(c) && group <= 3 && threeDigits(text, end + 1)) {
                group = 0;
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == 0xA0 || c == 0x202F || c == 0x2009 || c == ' ';
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean threeDigits(String text, int at) {
        return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
    }

    /** The value, reading a lone mark as the language does; empty where the digits make no number. */
    static Optional<Double> value(String written, boolean decimalComma) {
        int lastMark = lastMark(written);
        if (lastMark < 0) {
            return parse(written, -1);
        }
        boolean several = written.indexOf(written.charAt(lastMark)) != lastMark;
        boolean mixed = hasOtherMark(written, written.charAt(lastMark));
        boolean three = written.length() - lastMark == 4;
        char mark = written.charAt(lastMark);
        boolean decimal;
        if (several) {
            decimal = false;
        } else if (mixed || !three || written.startsWith("0")) {
            decimal = true;
        } else {
            decimal = (mark == ',' || mark == '٫') == decimalComma;
        }
        return parse(written, decimal ? lastMark : -1);
    }

    private static int lastMark(String written) {
        for (int i = written.length() - 1; i >= 0; i--) {
            if (!Character.isDigit(written.charAt(i)) && !isSpace(written.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasOtherMark(String written, char mark) {
        return written.chars().anyMatch(c -> !Character.isDigit(c) && c != mark);
    }

    private static Optional<Double> parse(String written, int point) {
        StringBuilder digits = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (Character.isDigit(written.charAt(i))) {
                digits.append(Character.digit(written.charAt(i), 10));
            } else if (i == point) {
                digits.append('.');
            }
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(Double.parseDouble(digits.toString()));
    }
}
