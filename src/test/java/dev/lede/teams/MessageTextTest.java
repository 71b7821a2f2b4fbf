package dev.lede.teams;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTextTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/teams/messages.csv", delimiter = '|')
    void readsTheWordsOfAMessage(String html, String words) {
        assertThat(MessageText.of(html).replaceAll("\\s+", " ").strip()).isEqualTo(words);
    }
}
