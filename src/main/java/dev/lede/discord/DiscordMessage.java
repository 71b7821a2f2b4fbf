package dev.lede.discord;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.chat.ChatBrief;
import dev.lede.chat.Escaping;
import dev.lede.chat.PlainText;
import dev.lede.chat.ProblemText;

/**
 * Messages of Discord (Discord, "Message", Embed Limits). What comes from a page is escaped: it can neither format,
 * link nor name anybody, and nobody is pinged whatever a message says.
 */
final class DiscordMessage {
    static final int MAX_TITLE = 256;
    static final int MAX_DESCRIPTION = 4_096;
    static final int MAX_FIELDS = 25;
    static final int MAX_FIELD_NAME = 256;
    static final int MAX_FIELD_VALUE = 1_024;
    static final int MAX_FOOTER = 2_048;

    /** Of all texts of an embed together. */
    static final int MAX_EMBED = 6_000;

    /** Only who asked sees the message. */
    private static final int EPHEMERAL = 1 << 6;

    /** With the longest of all other parts, 5,600 in all. */
    private static final int MAX_SUMMARY = 2_000;

    private static final int MAX_ACTORS = 6;
    private static final int MAX_QUOTES = 3;
    private static final int MAX_PART = 250;
    private static final String SPECIAL = "\\*_~`|>#-+[]()<:@";
    private static final Escaping MARKDOWN = DiscordMessage::escaped;
    private static final ObjectMapper JSON = new ObjectMapper();

    private DiscordMessage() {}

    static ObjectNode brief(ChatBrief brief) {
        ObjectNode message = JSON.createObjectNode();
        ObjectNode embed = message.putArray("embeds").addObject();
        embed.put("title", MARKDOWN.within(MAX_TITLE, brief.title()));
        brief.link().ifPresent(url -> embed.put("url", url));
        embed.put("description", MARKDOWN.within(MAX_SUMMARY, brief.summary()));
        ArrayNode fields = embed.putArray("fields");
        field(
                fields,
                "Key actors",
                brief.actors().stream()
                        .limit(MAX_ACTORS)
                        .map(DiscordMessage::actor)
                        .toList());
        field(
                fields,
                "Stance",
                List.of(MARKDOWN.within(MAX_PART, brief.stance()) + ". "
                        + MARKDOWN.within(MAX_PART, brief.rationale())));
        field(
                fields,
                "In its words",
                brief.quotes().stream()
                        .limit(MAX_QUOTES)
                        .map(quote -> "> " + MARKDOWN.within(MAX_PART, quote))
                        .toList());
        field(
                fields,
                "Notes",
                brief.notes().stream()
                        .limit(MAX_QUOTES)
                        .map(note -> MARKDOWN.within(MAX_PART, note))
                        .toList());
        // A footer is plain text to Discord.
        String footer = brief.source().isEmpty() ? brief.footer() : brief.source() + " · " + brief.footer();
        embed.putObject("footer").put("text", PlainText.clip(footer, MAX_PART));
        return quiet(message);
    }

    static ObjectNode problem(ProblemText problem) {
        return text(problem.sentence()
                + problem.detail()
                        .map(detail -> "\n> " + MARKDOWN.within(MAX_PART, detail))
                        .orElse(""));
    }

    /** @param markdown of ours */
    static ObjectNode text(String markdown) {
        return quiet(JSON.createObjectNode().put("content", markdown));
    }

    /** The text, as Discord shows it letter by letter. */
    static String escape(String text) {
        return MARKDOWN.of(text);
    }

    static ObjectNode onlyForTheAsker(ObjectNode message) {
        return message.put("flags", EPHEMERAL);
    }

    private static ObjectNode quiet(ObjectNode message) {
        message.putObject("allowed_mentions").putArray("parse");
        return message;
    }

    private static String actor(ChatBrief.Actor actor) {
        return MARKDOWN.within(
                MAX_PART - 10,
                actor.name()
                        + actor.role().map(role -> ", " + role).orElse("")
                        + actor.position().map(position -> ": " + position).orElse(""));
    }

    /** A field of so many of the lines as fit, or none. */
    private static void field(ArrayNode fields, String name, List<String> lines) {
        StringBuilder value = new StringBuilder();
        for (String line : lines) {
            if (value.length() + line.length() + 1 <= MAX_FIELD_VALUE) {
                value.append(value.isEmpty() ? "" : "\n").append(line);
            }
        }
        if (!value.isEmpty()) {
            fields.addObject().put("name", name).put("value", value.toString());
        }
    }

    private static String escaped(String text, int at) {
        char c = text.charAt(at);
        // As far as a number of a list may be long.
        boolean numbers = c == '.' && at < 10 && text.chars().limit(at).allMatch(d -> d >= '0' && d <= '9');
        return SPECIAL.indexOf(c) >= 0 || numbers ? "\\" + c : String.valueOf(c);
    }
}
