package dev.lede.discord;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.chat.ChatBrief;

import static org.assertj.core.api.Assertions.assertThat;

class DiscordMessageTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/discord/escaped.csv", delimiter = '|')
    void showsTextLetterByLetter(String text, String markdown) {
        assertThat(DiscordMessage.escape(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "*", "\uD83D\uDE00", "<@1>"})
    void keepsDiscordsLimits(String part) {
        ObjectNode message = DiscordMessage.brief(brief(String.join("", Collections.nCopies(5_000, part)), 40));
        JsonNode embed = message.at("/embeds/0");
        int total = embed.path("title").asText().length()
                + embed.path("description").asText().length()
                + embed.at("/footer/text").asText().length();

        assertThat(embed.path("title").asText()).hasSizeBetween(1, DiscordMessage.MAX_TITLE);
        assertThat(embed.path("description").asText()).hasSizeBetween(1, DiscordMessage.MAX_DESCRIPTION);
        assertThat(embed.at("/footer/text").asText()).hasSizeBetween(1, DiscordMessage.MAX_FOOTER);
        assertThat(embed.path("fields")).hasSizeBetween(1, DiscordMessage.MAX_FIELDS);
        for (JsonNode field : embed.path("fields")) {
            assertThat(field.path("name").asText()).hasSizeBetween(1, DiscordMessage.MAX_FIELD_NAME);
            assertThat(field.path("value").asText()).hasSizeBetween(1, DiscordMessage.MAX_FIELD_VALUE);
            total += field.path("name").asText().length()
                    + field.path("value").asText().length();
        }
        assertThat(total).isLessThanOrEqualTo(DiscordMessage.MAX_EMBED);
        assertThat(embed.toString()).contains("\"Stance\"", "\"In its words\"", "\"Notes\"");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        ChatBrief bare = new ChatBrief(
                "This text", Optional.empty(), "", "x", List.of(), "mixed", "r", List.of(), List.of(), "Written by m");
        JsonNode embed = DiscordMessage.brief(bare).at("/embeds/0");

        assertThat(embed.has("url")).isFalse();
        assertThat(embed.path("fields")).hasSize(1);
        assertThat(embed.at("/footer/text").asText()).isEqualTo("Written by m");
    }

    private static ChatBrief brief(String text, int times) {
        return new ChatBrief(
                text,
                Optional.of("https://example.org/a"),
                text,
                text,
                Collections.nCopies(times, new ChatBrief.Actor(text, Optional.of(text), Optional.of(text))),
                text,
                text,
                Collections.nCopies(times, text),
                Collections.nCopies(times, text),
                text);
    }
}
