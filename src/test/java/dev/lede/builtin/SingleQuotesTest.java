package dev.lede.builtin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class SingleQuotesTest {
    /** What stands between the first single mark and its end; "-" where the mark is an apostrophe. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'It is bad,' he said.                      | It is bad,",
                "‘It’s bad,’ he said.                       | It’s bad,",
                "’Det är bra’, sade hon.                    | Det är bra",
                "‚Das geht so nicht‘, sagte er.             | Das geht so nicht",
                "'It is the workers' fault,' he said.       | It is the workers' fault,",
                "She likes 'cars' and 'boats'.              | cars",
                "'s Avonds zei hij niets over auto's.       | -",
                "The '90s were dull, as the '80s were.      | -",
                "'Tis the season.                           | -",
                "'Nobody closes this one                    | -",
            })
    void endsWhereTheClosingMarkStands(String text, String quoted) {
        int from = "'‘’‚".chars().map(text::indexOf).filter(at -> at >= 0).min().orElseThrow();
        int to = SingleQuotes.closing(text, from);
        assertThat(to < 0 ? "-" : text.substring(from + 1, to)).isEqualTo(quoted);
    }
}
