package dev.lede.telegram;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import dev.lede.chat.ChatCommand;

import static org.assertj.core.api.Assertions.assertThat;

class TelegramUpdateTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvFileSource(resources = "/telegram/messages.csv", delimiter = '|')
    void tellsWhatIsAskedOfIt(String chat, String text, String asked) throws IOException {
        String message = JSON.createObjectNode().put("text", text).toString();
        TelegramUpdate update = read("{\"message\":{\"message_id\":1,\"chat\":{\"id\":5,\"type\":\"" + chat + "\"},"
                + message.substring(1) + "}");

        assertThat(update.command()
                        .map(command -> command instanceof ChatCommand.Summarize summarize
                                ? summarize.url() + " " + summarize.options().length()
                                : "help "
                                        + ((ChatCommand.Help) command).unknown().orElse(""))
                        .orElse("nothing"))
                .isEqualTo(asked);
    }

    @Test
    void answersNoBotsAndNothingThatIsNoMessage() throws IOException {
        assertThat(read("{}").command()).isEmpty();
        assertThat(read("7").command()).isEmpty();
        assertThat(read("{\"edited_message\":{\"text\":\"/help\"}}").command()).isEmpty();
        assertThat(read("{\"message\":{\"text\":7}}").command()).isEmpty();
        assertThat(read("{\"message\":{\"text\":\"/help\",\"from\":{\"is_bot\":true}}}")
                        .command())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "text":"Harbour to close","entities":[{"type":"bold"},{"type":"text_link","url":"https://example.org/a"}] | https://example.org/a
            "caption":"Harbour to close","caption_entities":[{"type":"text_link","url":"https://example.org/b"}] | https://example.org/b
            "caption":"https://example.org/c","photo":[{}] | https://example.org/c
            "text":"https://example.org/d","entities":[{"type":"text_link","url":"https://example.org/e"}] | https://example.org/d
            "text":"hello","entities":[{"type":"text_link","url":"tg://user?id=1"}] | help
            "photo":[{}] | nothing
            """)
    void findsTheLinkOfAMessageThatWasPassedOn(String members, String asked) throws IOException {
        TelegramUpdate update =
                read("{\"message\":{\"message_id\":1,\"chat\":{\"id\":5,\"type\":\"private\"}," + members + "}}");

        assertThat(update.command()
                        .map(command -> command instanceof ChatCommand.Summarize summarize ? summarize.url() : "help")
                        .orElse("nothing"))
                .isEqualTo(asked);
    }

    @Test
    void staysInTheTopicOfAForum() throws IOException {
        TelegramPlace place = read("{\"message\":{\"message_id\":2,\"is_topic_message\":true,\"message_thread_id\":9,"
                        + "\"chat\":{\"id\":-100}}}")
                .place();

        assertThat(place).isEqualTo(new TelegramPlace(-100, 9, 2));
        assertThat(place.message("x").path("message_thread_id").intValue()).isEqualTo(9);
        assertThat(place.typing().toString())
                .isEqualTo("{\"chat_id\":-100,\"message_thread_id\":9,\"action\":\"typing\"}");
    }

    private static TelegramUpdate read(String json) throws IOException {
        return TelegramUpdate.of(JSON.readTree(json));
    }
}
