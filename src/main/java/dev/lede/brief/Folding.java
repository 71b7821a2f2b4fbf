package dev.lede.brief;

import java.text.Normalizer;
import java.util.Locale;

/** Brings words to the form in which they are compared: small letters without accents, one spelling of each letter. */
final class Folding {
    private Folding() {}

    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return strip(lower);
            }
        }
        return lower;
    }

    private static String strip(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            // Marks of other scripts are vowels, which a word cannot lose.
            boolean accent = (c >= 0x0300 && c <= 0x036F) || (c >= 0x064B && c <= 0x065F) || c == 0x0640;
            if (!accent) {
                folded.append(letter(c));
            }
        }
        return folded.toString();
    }

    private static char letter(char c) {
        return switch (c) {
            case 'ß' -> 's';
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'ı' -> 'i';
            case 'đ' -> 'd';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case '’', 'ʼ', '‘' -> '\'';
            default -> c;
        };
    }

    /** Letters and digits only, folded, one space for all that stands between them: for finding quotations. */
    static String skeleton(String text) {
        StringBuilder skeleton = new StringBuilder(text.length());
        String folded = fold(text);
        boolean gap = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                if (gap && !skeleton.isEmpty()) {
                    skeleton.append(' ');
                }
                gap = false;
                skeleton.appendCodePoint(c);
            } else {
                gap = gap || (c != '\'' && Character.getType(c) != Character.FORMAT);
            }
        }
        return skeleton.toString();
    }
}
