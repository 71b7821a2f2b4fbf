package dev.lede.builtin;

/**
 * Follows quotation marks through a text. A straight double mark opens and closes in turn; single ones are told from
 * apostrophes by {@link SingleQuotes}.
 */
final class Quotation {
    private static final String OPENING = "“„«「『»";
    private static final String CLOSING = "”“»」』«";

    private char closing;
    /** Where words in single marks end; below 0 where none are open. */
    private int singleEnd = -1;

    /** Whether what stands at {@code i} is quoted, all signs before it having been passed. */
    boolean isOpen(int i) {
        return closing != 0 || i < singleEnd;
    }

    void reset() {
        closing = 0;
        singleEnd = -1;
    }

    /** Takes notice of the sign at {@code i}. */
    void pass(String text, int i) {
        char c = text.charAt(i);
        if (closing != 0) {
            boolean german = c == '”' && closing == '“';
            if (c == closing || german) {
                closing = 0;
            }
            return;
        }
        if (c == '"') {
            closing = '"';
        } else {
            // A » before a space is a bullet or closes what was opened elsewhere.
            boolean beforeWord = i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
            int kind = c == '»' && !beforeWord ? -1 : OPENING.indexOf(c);
            closing = kind < 0 ? 0 : CLOSING.charAt(kind);
            if (c == '”' && beforeWord && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                // Swedish and Finnish open with the mark that others close with.
                closing = '”';
            }
        }
        if (closing == 0 && i > singleEnd) {
            singleEnd = SingleQuotes.closing(text, i);
        }
    }
}
