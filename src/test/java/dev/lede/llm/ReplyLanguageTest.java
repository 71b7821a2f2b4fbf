package dev.lede.llm;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.lede.brief.Draft;

import static org.assertj.core.api.Assertions.assertThat;

final class ReplyLanguageTest {
    private static final String GERMAN =
            "Die Bürgermeisterin sagte am Montag, dass der alte Hafen im Mai geschlossen wird und die Stadt kein Geld hat.";
    private static final String NORWEGIAN =
            "Ordføreren sa på mandag at den gamle havnen i byen skal stenges i mai, og at kommunen ikke har penger.";

    @ParameterizedTest
    @CsvSource({"en, true", "fr, true", "de, false", "de-AT, false"})
    void tellsAReplyInAnotherLanguage(String wanted, boolean missed) {
        assertThat(new ReplyLanguage(Optional.of(wanted), Optional.empty()).isMissedBy(claims(GERMAN)))
                .isEqualTo(missed);
    }

    @Test
    void takesLanguagesForOneThatAFewSentencesDoNotTellApart() {
        assertThat(new ReplyLanguage(Optional.of("da"), Optional.empty()).isMissedBy(claims(NORWEGIAN)))
                .isFalse();
    }

    @Test
    void acceptsTheLanguageThatThePageReallyIsIn() {
        assertThat(new ReplyLanguage(Optional.of("en"), Optional.of("de")).isMissedBy(claims(GERMAN)))
                .isFalse();
    }

    @Test
    void doesNotGuess() {
        assertThat(new ReplyLanguage(Optional.empty(), Optional.empty()).isMissedBy(claims(GERMAN)))
                .isFalse();
        assertThat(new ReplyLanguage(Optional.of("en"), Optional.empty()).isMissedBy(claims("Ja, nein.")))
                .isFalse();
    }

    private static List<Draft.Claim> claims(String text) {
        return List.of(new Draft.Claim(text, List.of(1)));
    }
}
