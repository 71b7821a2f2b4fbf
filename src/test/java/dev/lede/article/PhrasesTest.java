package dev.lede.article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class PhrasesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/article/phrases.tsv", delimiter = '\t')
    void tellsLabelsAndTailsFromSentences(String line, boolean label, boolean tail) {
        assertThat(Phrases.isLabel(line)).as("label").isEqualTo(label);
        assertThat(Phrases.opensTail(line)).as("tail").isEqualTo(tail);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/article/credits.tsv", delimiter = '\t')
    void tellsCreditsFromSentences(String line, boolean credit) {
        assertThat(Credits.isCredit(line)).isEqualTo(credit);
    }

    @Test
    void tellsNoticesOfWhateverLength() {
        assertThat(Phrases.isNotice(
                        "A version of this article appears in print on page 11 of the Sunday edition, in red."))
                .isTrue();
        assertThat(Phrases.isNotice("A version of the bill passed on Monday.")).isFalse();
    }
}
