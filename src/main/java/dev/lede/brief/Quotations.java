package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;

/** Finds what a text has between quotation marks of any language. */
final class Quotations {
    private static final String OPENERS = "“„«»「『‹\"‚‘'";
    private static final String CLOSERS = "”“»«」』›\"‘’'";

    private Quotations() {}

    /** @param start offset after the opening mark, {@code end} that of the closing one */
    record Quotation(int start, int end, String text) {}

    static List<Quotation> of(String text) {
        List<Quotation> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (OPENERS.indexOf(text.charAt(i)) >= 0 && opens(text, i)) {
                int end = close(text, i);
                if (end > 0) {
                    found.add(new Quotation(i + 1, end, text.substring(i + 1, end)));
                    i = end;
                }
            }
        }
        return found;
    }

    private static boolean opens(String text, int at) {
        char c = text.charAt(at);
        boolean single = c == '\'' || c == '‘' || c == '‚';
        boolean afterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean spaced = at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1)) && c != '«';
        return !(spaced || (single && afterWord));
    }

    private static int close(String text, int open) {
        String closing = closing(text.charAt(open));
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inner = (c == '\'' || c == '’' || c == '‘')
                    && i + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(i + 1));
            if (closing.indexOf(c) >= 0 && !inner) {
                return i;
            }
        }
        return -1;
    }

    private static String closing(char opener) {
        return switch (opener) {
            case '“' -> "”";
            case '„' -> "“”";
            case '«' -> "»";
            case '»' -> "«";
            case '「' -> "」";
            case '『' -> "』";
            case '‹' -> "›";
            case '‚' -> "‘’";
            case '‘' -> "’";
            case '\'' -> "'";
            default -> CLOSERS.substring(CLOSERS.indexOf('"'), CLOSERS.indexOf('"') + 1);
        };
    }
}
