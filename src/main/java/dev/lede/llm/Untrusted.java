package dev.lede.llm;

/**
 * Text that strangers wrote, made harmless for a prompt: on one line, without what a model's template takes for a turn
 * of the talk, and without characters that a person would not see. Evidence is taken from the page itself, never from
 * here.
 */
final class Untrusted {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Untrusted() {}

    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int after = i < text.length() ? text.codePointAt(i) : ' ';
            int shown = shown(c, before, after, text, i);
            if (shown >= 0 && !(shown == ' ' && (line.isEmpty() || before == ' '))) {
                line.appendCodePoint(shown);
                before = shown;
            }
        }
        return line.toString().stripTrailing();
    }

    /** What stands in the prompt for a character; negative for nothing. */
    private static int shown(int c, int before, int after, String text, int next) {
        return switch (c) {
            // Words of Arabic and Indic scripts need them.
            case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> before > 0x2AF && Character.isLetter(before) ? c : -1;
            // <|im_start|>, <s>, </s>, <<SYS>>, <start_of_turn>, <｜User｜>; not "< 5".
            case '<' -> opensToken(after) ? '‹' : c;
            // [INST], [/INST], [SYSTEM_PROMPT], [TOOL_CALLS]
            case '[' -> opensMark(text, next) ? '(' : c;
            case '|', '｜' -> after == '>' || before == '‹' ? '¦' : c;
            default -> Visible.shown(c);
        };
    }

    private static boolean opensToken(int after) {
        return Character.isLetter(after)
                || after == '/'
                || after == '|'
                || after == '｜'
                || after == '<'
                || after == '!'
                || after == '_'
                || after == '▁';
    }

    /** Whether capitals and underscores follow up to a closing bracket. */
    private static boolean opensMark(String text, int at) {
        int i = at < text.length() && text.charAt(at) == '/' ? at + 1 : at;
        int from = i;
        while (i < text.length() && i - from < 40 && (isCapital(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        return i > from && i < text.length() && text.charAt(i) == ']';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
