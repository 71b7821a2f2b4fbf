package dev.lede.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What Slack's documentation says that a message may have at most. */
final class BlockLimits {
    private BlockLimits() {}

    static void assertKept(JsonNode message) {
        JsonNode blocks = message.path("blocks");
        assertThat(blocks.size()).isBetween(1, 50);
        int all = 0;
        Set<String> actions = new HashSet<>();
        for (JsonNode block : blocks) {
            for (String text : texts(block)) {
                assertThat(text.length()).as(text).isBetween(1, 3_000);
                all += text.length();
            }
            if (block.path("type").asText().equals("context")) {
                assertThat(block.path("elements").size()).isBetween(1, 10);
            }
            if (block.path("type").asText().equals("actions")) {
                assertThat(block.path("elements").size()).isBetween(1, 25);
                for (JsonNode button : block.path("elements")) {
                    assertThat(button.path("value").asText().length()).isBetween(1, 2_000);
                    assertThat(button.at("/text/text").asText().length()).isBetween(1, 75);
                    assertThat(button.path("action_id").asText().length()).isBetween(1, 255);
                    assertThat(actions.add(button.path("action_id").asText())).isTrue();
                }
            }
        }
        assertThat(all).isLessThanOrEqualTo(12_000);
        assertThat(message.path("text").asText().length()).isLessThanOrEqualTo(4_000);
    }

    /** All text of a message or a block, as Slack reads it. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.path("text").isTextual()) {
            texts.add(node.path("text").asText());
        }
        for (JsonNode child : node) {
            texts.addAll(texts(child));
        }
        return texts;
    }
}
