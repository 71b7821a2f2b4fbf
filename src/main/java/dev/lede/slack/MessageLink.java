package dev.lede.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lede.chat.ChatCommand;

/**
 * The link in somebody's message: of its words or, where an app wrote it, of its blocks, or of the page that it shows
 * (Slack, "Message payloads": {@code text}, {@code blocks}, {@code attachments}).
 */
final class MessageLink {
    private static final Set<String> TELLING =
            Set.of("text", "url", "from_url", "original_url", "title_link", "fallback");

    private MessageLink() {}

    /** The first one; linear in the message. */
    static Optional<String> in(JsonNode message) {
        List<String> texts = new ArrayList<>();
        texts.add(message.path("text").asText());
        collect(message.path("blocks"), texts);
        collect(message.path("attachments"), texts);
        return texts.stream()
                .map(ChatCommand::find)
                .filter(ChatCommand.Summarize.class::isInstance)
                .map(found -> ((ChatCommand.Summarize) found).url())
                .findFirst();
    }

    private static void collect(JsonNode node, List<String> texts) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getValue().isTextual()) {
                if (TELLING.contains(member.getKey())) {
                    texts.add(member.getValue().textValue());
                }
            } else {
                collect(member.getValue(), texts);
            }
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, texts));
        }
    }
}
