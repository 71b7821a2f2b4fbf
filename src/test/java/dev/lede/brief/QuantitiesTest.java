package dev.lede.brief;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class QuantitiesTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "/brief/quantities.csv",
            delimiter = '|',
            useHeadersInDisplayName = true,
            numLinesToSkip = 1)
    void readsANumberWithItsScaleAndUnit(String language, String text, double value, String unit) {
        Lexicon lexicon = Lexicon.of(language);

        List<Quantity> found = Quantities.of(Tokenizer.tokens(text, lexicon), lexicon);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).is(value)).as(found.toString()).isTrue();
        assertThat(found.get(0).unit()).isEqualTo(unit == null ? "" : unit);
    }
}
