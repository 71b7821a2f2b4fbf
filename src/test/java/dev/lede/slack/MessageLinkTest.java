package dev.lede.slack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class MessageLinkTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/slack/message-links.tsv", delimiter = '\t', quoteCharacter = '`')
    void isFoundWhereverTheMessageHasIt(String message, String link) {
        assertThat(MessageLink.in(SlackBodies.object(message)).orElse("none")).isEqualTo(link);
    }

    @Test
    void isLookedForInDeepMessagesToo() {
        String deep = "{\"blocks\":" + "[".repeat(900) + "{\"url\":\"https://a.example/\"}" + "]".repeat(900) + "}";

        assertThat(MessageLink.in(SlackBodies.object(deep))).contains("https://a.example/");
    }
}
