package dev.lede.chat;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.brief.BriefOptions;

import static org.assertj.core.api.Assertions.assertThat;

final class ChatCommandTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/chat/commands.csv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void readsACommandInAnyOrder(String text, String url, String length, @Nullable String language) {
        assertThat(ChatCommand.parse(text)).isEqualTo(summarize(url, length, language));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/chat/messages.csv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void findsTheLinkInAMessage(String message, String url, String length, @Nullable String language) {
        assertThat(ChatCommand.find(message)).isEqualTo(summarize(url, length, language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "\u0000\u00A0", "short", "<@U1> ", "de long"})
    void helpsWhoAsksNothing(String text) {
        assertThat(ChatCommand.parse(text)).isEqualTo(new ChatCommand.Help(Optional.empty()));
        assertThat(ChatCommand.find(text)).isEqualTo(new ChatCommand.Help(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "shrot",
                "<nonsense",
                "<>",
                "<mailto:a@example.org|a>",
                "me@example.org",
                "..",
                "e.",
                ".com"
            })
    void namesAWordThatItDoesNotKnow(String word) {
        assertThat(ChatCommand.parse("https://example.org/ " + word + " more"))
                .isEqualTo(new ChatCommand.Help(Optional.of(word)));
    }

    @Test
    void takesOneLinkAtATime() {
        assertThat(ChatCommand.parse("https://example.org/a https://example.org/b"))
                .isEqualTo(new ChatCommand.Help(Optional.of("https://example.org/b")));
        assertThat(ChatCommand.find("https://example.org/a https://example.org/b"))
                .isEqualTo(new ChatCommand.Summarize("https://example.org/a", BriefOptions.DEFAULTS));
    }

    @Test
    void readsALinkWithALabel() {
        ChatCommand expected = new ChatCommand.Summarize(
                "https://example.org/a?b=1&c=2", new BriefOptions(Optional.of("fr"), BriefOptions.Length.SHORT));
        String link = "<https://example.org/a?b=1&amp;c=2|example.org &gt; a>";

        assertThat(ChatCommand.parse(link + " short fr")).isEqualTo(expected);
        assertThat(ChatCommand.parse("fr short" + link)).isEqualTo(expected);
        assertThat(ChatCommand.find("short, please: " + link + " in french")).isEqualTo(expected);
    }

    @Test
    void keepsWhatItDoesNotKnowShort() {
        ChatCommand.Help help = (ChatCommand.Help) ChatCommand.parse("x".repeat(5_000));

        assertThat(help.unknown().orElseThrow()).hasSize(60).endsWith("…");
    }

    @Test
    void namesAnUnknownWordWithoutWhatTurnsOrHidesText() {
        assertThat(ChatCommand.parse("a\u202Eb\u200Bc")).isEqualTo(new ChatCommand.Help(Optional.of("abc")));
        assertThat(ChatCommand.parse("\u202E")).isEqualTo(new ChatCommand.Help(Optional.empty()));
    }

    @Test
    void takesNoLinkThatIsLongerThanALinkMayBe() {
        assertThat(ChatCommand.parse("https://example.org/" + "a".repeat(2_048)))
                .isInstanceOf(ChatCommand.Help.class);
        assertThat(ChatCommand.find("https://example.org/" + "a".repeat(2_048))).isInstanceOf(ChatCommand.Help.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", ">", ")", "(", "<@", "https://", "&amp;", "| ", "<|", ".", "\uD800"})
    void readsLongNonsenseInLinearTime(String piece) {
        String text = piece.repeat(2 * ChatCommand.MAX_TEXT);

        assertThat(ChatCommand.parse(text)).isNotNull();
        assertThat(ChatCommand.find(text)).isNotNull();
    }

    private static ChatCommand summarize(String url, String length, @Nullable String language) {
        return new ChatCommand.Summarize(
                url,
                new BriefOptions(
                        Optional.ofNullable(language), BriefOptions.Length.valueOf(length.toUpperCase(Locale.ROOT))));
    }
}
