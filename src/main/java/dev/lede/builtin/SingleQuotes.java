package dev.lede.builtin;

/**
 * Finds where words in single quotation marks end, as British, Dutch and Swedish papers set them. The closing mark is
 * the apostrophe too, so an opening one counts only where a closing one follows before the next opening one.
 */
final class SingleQuotes {
    private static final String OPENING = "‘‚‹'’";
    private static final String CLOSING = "’‘›'";
    /** A longer stretch is a forgotten mark. */
    private static final int LONGEST = 1_200;

    private SingleQuotes() {}

    /** Where the mark stands that closes the one at {@code i}; below 0 where that one opens nothing. */
    static int closing(String text, int i) {
        if (!opens(text, i)) {
            return -1;
        }
        int plural = -1;
        int limit = Math.min(text.length(), i + LONGEST);
        for (int at = i + 2; at < limit; at++) {
            char c = text.charAt(at);
            if (c == '\n' || opens(text, at)) {
                break;
            }
            if (closes(text, at) && matches(text.charAt(i), c)) {
                // "the workers' rights": the owner's mark, unless no better one comes.
                if (!isPluralOwner(text, at)) {
                    return at;
                }
                plural = plural < 0 ? at : plural;
            }
        }
        return plural;
    }

    private static boolean matches(char opening, char closing) {
        return switch (opening) {
            case '\'' -> closing == '\'';
            case '‘', '’' -> closing == '’';
            case '‚' -> closing == '‘' || closing == '’';
            default -> closing == '›';
        };
    }

    private static boolean opens(String text, int i) {
        if (OPENING.indexOf(text.charAt(i)) < 0 || i + 1 >= text.length()) {
            return false;
        }
        boolean behindSpace =
                i == 0 || Character.isWhitespace(text.charAt(i - 1)) || "(—–[“\"„«".indexOf(text.charAt(i - 1)) >= 0;
        return behindSpace && Character.isLetter(text.charAt(i + 1));
    }

    private static boolean closes(String text, int at) {
        return CLOSING.indexOf(text.charAt(at)) >= 0
                && !Character.isWhitespace(text.charAt(at - 1))
                && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static boolean isPluralOwner(String text, int at) {
        return text.charAt(at - 1) == 's'
                && at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && Character.isLetter(text.charAt(at + 2));
    }
}
