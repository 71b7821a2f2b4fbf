package dev.lede.slack;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of strangers as Slack's mrkdwn shows it letter by letter: it pings nobody, links nowhere and formats nothing. Every
 * length is counted after escaping, as Slack counts.
 */
final class SlackText {
    /** Breaks what Slack would take for a link or a mention, and is not seen. */
    private static final char BREAK = '\u200B';

    /** A shorter piece than this would look torn off. */
    private static final int MIN_PIECE = 200;

    /** The longest name of an emoji, in characters (Slack, "Add custom emoji"). */
    private static final int MAX_EMOJI = 100;

    private static final String FORMATTING = "*_~`";

    private SlackText() {}

    /** The text, in one line already, escaped; cut with an ellipsis where it would be longer than {@code max}. */
    static String escape(String text, int max) {
        String whole = escaped(text, 0, Math.max(0, max));
        if (whole.length() <= max && end(text, 0, max) == text.length()) {
            return whole;
        }
        return escaped(text, 0, Math.max(0, max - 1)) + (max > 0 ? "…" : "");
    }

    /** The text, escaped, in pieces of at most {@code each}; what {@code total} has no room for is left out, and shown so. */
    static List<String> pieces(String text, int each, int total) {
        List<String> pieces = new ArrayList<>();
        int room = total;
        for (int start = 0; start < text.length() && room > 1; ) {
            int max = Math.min(each, room);
            int end = end(text, start, max);
            boolean last = end < text.length() && room - max < MIN_PIECE;
            pieces.add(
                    last
                            ? escape(text.substring(start), max)
                            : escaped(text, start, max).strip());
            room -= last ? room : pieces.get(pieces.size() - 1).length();
            start = end == start ? text.length() : end;
        }
        return pieces;
    }

    /** What of the text from {@code start} on fits. */
    private static String escaped(String text, int start, int max) {
        StringBuilder out = new StringBuilder(Math.min(max, text.length() + 16));
        int end = end(text, start, max);
        for (int i = start; i < end; i++) {
            append(text, i, out);
        }
        return out.toString();
    }

    /** Where to end so that what is escaped from {@code start} on fits: between words, if one ends near by. */
    private static int end(String text, int start, int max) {
        StringBuilder one = new StringBuilder();
        int length = 0;
        int gap = -1;
        for (int i = start; i < text.length(); i++) {
            one.setLength(0);
            append(text, i, one);
            length += one.length();
            if (length > max) {
                boolean near = gap > start && i - gap < 60;
                return near ? gap : Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
            }
            gap = text.charAt(i) == ' ' ? i : gap;
        }
        return text.length();
    }

    private static void append(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        if (c == '>' && at == 0) {
            // At the beginning of a line it would make a quotation of what follows.
            out.append(BREAK);
        }
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> out.append(c);
        }
        if (c == '@' || endsScheme(text, at) || endsWww(text, at) || beginsEmoji(text, at) || isFormatting(text, at)) {
            out.append(BREAK);
        }
    }

    private static boolean endsScheme(String text, int at) {
        return text.charAt(at) == ':'
                && at > 0
                && Character.isLetter(text.charAt(at - 1))
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1));
    }

    /** Whether this is the first colon of what Slack shows as a picture, as in {@code :warning:}. */
    private static boolean beginsEmoji(String text, int at) {
        if (text.charAt(at) != ':') {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && end - at <= MAX_EMOJI && isOfEmoji(text.charAt(end))) {
            end++;
        }
        return end > at + 1 && end < text.length() && text.charAt(end) == ':';
    }

    /** Names of custom emoji may have letters of any script. */
    private static boolean isOfEmoji(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_-+'".indexOf(c) >= 0;
    }

    private static boolean endsWww(String text, int at) {
        return text.charAt(at) == '.' && at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
    }

    /** Inside a word, as in a name of a file, these characters are only themselves. */
    private static boolean isFormatting(String text, int at) {
        boolean inside = at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
        return FORMATTING.indexOf(text.charAt(at)) >= 0 && !inside;
    }
}
