package dev.lede.web;

import java.net.URI;
import java.util.Optional;

/** Markdown that says what it was given and nothing else (CommonMark 0.31, 2.4: any ASCII punctuation can be escaped). */
final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>()#|~!&";

    private Markdown() {}

    /** The text on one line, with every character escaped that could format, link or embed. */
    static String escape(String text) {
        String line = oneLine(text);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 || startsBlock(line, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (c == ':' && line.startsWith("//", i + 1)) {
                // Keeps chat programs from making a link of an address that the page put into its text.
                escaped.append('\u200B');
            }
        }
        return escaped.toString();
    }

    /** The text with line breaks and control characters as spaces. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** A link, where {@code url} is one that a reader may follow: absolute, http or https. */
    static Optional<String> link(String title, String url) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null
                    ? Optional.of("[" + escape(title) + "](<" + uri.toASCIIString() + ">)")
                    : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            // The page calls this its address; it is shown nowhere then.
            return Optional.empty();
        }
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
