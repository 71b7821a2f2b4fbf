package dev.lede.web;

import java.net.URI;
import java.util.Optional;

import dev.lede.brief.Link;

/** Markdown that says what it was given and nothing else (CommonMark 0.31, 2.4: any ASCII punctuation can be escaped). */
final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>()#|~!&";

    private Markdown() {}

    /**
     * The text on one line, with every character escaped that could format, link or embed. A zero-width space breaks what
     * chat programs take for a link or a mention without any mark: {@code https://…}, {@code www.…}, {@code @here}.
     */
    static String escape(String text) {
        String line = oneLine(text);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 || startsBlock(line, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (isTrigger(line, i)) {
                escaped.append('\u200B');
            }
        }
        return escaped.toString();
    }

    /**
     * The text on one line as chat programs show it letter by letter: a zero-width space breaks what they take for a
     * link, a mention or a control sequence ({@code <!channel>}, {@code <@U1>}, {@code <https://…|text>}) and is not seen.
     */
    static String defuse(String text) {
        String line = oneLine(text);
        StringBuilder defused = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            defused.append(line.charAt(i));
            if (isTrigger(line, i) || opensSequence(line, i)) {
                defused.append('\u200B');
            }
        }
        return defused.toString();
    }

    private static boolean isTrigger(String line, int at) {
        return line.charAt(at) == '@' || endsScheme(line, at) || endsWww(line, at);
    }

    private static boolean opensSequence(String line, int at) {
        boolean opens = line.charAt(at) == '<'
                || (line.charAt(at) == ']' && at + 1 < line.length() && line.charAt(at + 1) == '(');
        return opens && at + 1 < line.length() && !Character.isWhitespace(line.charAt(at + 1));
    }

    /**
     * The text with line breaks and control characters as spaces, and without invisible characters that reorder or hide
     * what is read (Unicode TR 36, 2.5); joiners stay, since Arabic and Indic words need them.
     */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT || c == 0x200C || c == 0x200D)
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean endsScheme(String line, int at) {
        return line.charAt(at) == ':'
                && at > 0
                && Character.isLetter(line.charAt(at - 1))
                && at + 1 < line.length()
                && !Character.isWhitespace(line.charAt(at + 1));
    }

    private static boolean endsWww(String line, int at) {
        return line.charAt(at) == '.' && at >= 3 && line.regionMatches(true, at - 3, "www", 0, 3);
    }

    /** A link, where {@code url} is one that a reader may follow. */
    static Optional<String> link(String title, String url) {
        return Link.isSafe(url)
                ? Optional.of("[" + escape(title) + "](<" + URI.create(url).toASCIIString() + ">)")
                : Optional.empty();
    }

    /** Whether a list, a rule or a numbered item would begin here. */
    private static boolean startsBlock(String line, int at) {
        char c = line.charAt(at);
        if (at == 0) {
            return c == '-' || c == '+' || c == '=';
        }
        return (c == '.' || c == ')') && line.chars().limit(at).allMatch(d -> d >= '0' && d <= '9');
    }
}
