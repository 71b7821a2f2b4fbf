package dev.lede.chat;

import java.util.Optional;

/**
 * What is said in chats that take a little HTML: bold, links and quotations. What comes from a page is escaped, and a
 * zero-width space breaks what a chat takes for a link, a mention, a tag or a command without any mark.
 */
public final class HtmlBrief {
    private static final char BREAK = '\u200B';
    private static final int MAX_PART = 400;

    /** In UTF-16 units; the rest of a message is for the actors and the stance. */
    private static final double SUMMARY_SHARE = 0.6;

    private final StringBuilder out = new StringBuilder();
    private final int max;
    private final String newLine;

    private HtmlBrief(int max, String newLine) {
        this.max = max;
        this.newLine = newLine;
    }

    /**
     * A brief, its last parts left out where it would be longer than a message may be.
     *
     * @param max     in UTF-16 units, at least 1,000
     * @param newLine what ends a line
     */
    public static String of(ChatBrief brief, int max, String newLine) {
        return new HtmlBrief(max, newLine).brief(brief);
    }

    /** A problem, as one or two sentences. */
    public static String of(ProblemText problem, String newLine) {
        return problem.sentence()
                + problem.detail()
                        .map(detail -> newLine + "<i>" + text(MAX_PART, detail) + "</i>")
                        .orElse("");
    }

    /** The text, shown as it is, in at most {@code max} UTF-16 units. */
    public static String text(int max, String text) {
        Escaping escaping = HtmlBrief::escaped;
        return escaping.within(max, text);
    }

    private String brief(ChatBrief brief) {
        // The address is ASCII and has been checked; a quotation mark in it would still end the attribute.
        Optional<String> link = brief.link().map(url -> attribute(url)).filter(url -> url.length() <= max / 2);
        String title = "<b>" + text(Math.min(MAX_PART, max / 4), brief.title()) + "</b>";
        line(link.map(url -> "<a href=\"" + url + "\">" + title + "</a>").orElse(title));
        line(brief.source().isEmpty() ? "" : "<i>" + text(MAX_PART, brief.source()) + "</i>");
        line(text((int) ((max - out.length()) * SUMMARY_SHARE), brief.summary()));
        for (ChatBrief.Actor actor : brief.actors()) {
            line("• <b>" + text(MAX_PART, actor.name()) + "</b>"
                    + actor.role().map(role -> ", " + text(MAX_PART, role)).orElse("")
                    + actor.position()
                            .map(position -> ": " + text(MAX_PART, position))
                            .orElse(""));
        }
        line("<b>Stance</b>: " + text(MAX_PART, brief.stance()) + ". " + text(MAX_PART, brief.rationale()));
        for (String quote : brief.quotes()) {
            line("<blockquote>" + text(MAX_PART, quote) + "</blockquote>");
        }
        for (String note : brief.notes()) {
            line("<i>" + text(MAX_PART, note) + "</i>");
        }
        line("<i>" + text(MAX_PART, brief.footer()) + "</i>");
        return out.toString();
    }

    private void line(String html) {
        if (!html.isEmpty() && out.length() + html.length() + newLine.length() <= max) {
            out.append(out.length() == 0 ? "" : newLine).append(html);
        }
    }

    private static String attribute(String url) {
        return url.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String escaped(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '@', '#', '/', '$', '.', ':' -> triggers(text, at) ? c + "" + BREAK : String.valueOf(c);
            default -> String.valueOf(c);
        };
    }

    /** Whether a chat could make something of this character and what follows: a host, an address, a user, a command. */
    private static boolean triggers(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '.' -> Character.isLetter(next) || Character.isSurrogate(next);
            case ':' -> next == '/';
            default -> !Character.isWhitespace(next);
        };
    }
}
