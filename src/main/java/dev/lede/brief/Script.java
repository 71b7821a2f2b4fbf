package dev.lede.brief;

import java.lang.Character.UnicodeScript;

/** What the script of a text means for its words. */
final class Script {
    private Script() {}

    /** Whether words of this character's script stand without spaces between them. */
    static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            // Marks and punctuation shared by several scripts: those of East Asia.
            case COMMON -> (codePoint >= 0x3000 && codePoint <= 0x30FF) || (codePoint >= 0xFF00 && codePoint <= 0xFF65);
            default -> false;
        };
    }

    /** Words of a text; a letter of an unspaced script counts as one word, as is usual in counting such texts. */
    static int countWords(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!Character.isLetterOrDigit(codePoint)) {
                // "don't" and "8.5" are one word each: a mark inside a word does not end it, white space does.
                inWord = inWord
                        && !Character.isWhitespace(codePoint)
                        && !Script.isUnspaced(codePoint)
                        && inside(text, i);
            } else if (isUnspaced(codePoint)) {
                words++;
                inWord = false;
            } else {
                words += inWord ? 0 : 1;
                inWord = true;
            }
        }
        return words;
    }

    private static boolean inside(String text, int next) {
        return next < text.length() && Character.isLetterOrDigit(text.codePointAt(next));
    }

    /** What stands between two sentences of a summary. */
    static String joiner(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        boolean unspaced = isUnspaced(before.codePointBefore(before.length())) && isUnspaced(after.codePointAt(0));
        return unspaced ? "" : " ";
    }
}
