package dev.lede.article;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class DatesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvFileSource(resources = "/article/dates.tsv", delimiter = '\t')
    void readsDatesAsPagesWriteThem(String written, boolean monthFirst, @Nullable String date) {
        assertThat(new Dates(NOW, monthFirst).read(written)).isEqualTo(Optional.ofNullable(date));
    }

    @Test
    void takesNoMomentLaterThanNow() {
        assertThat(new Dates(NOW, false).read("2026-11-23T12:00:01Z")).isEmpty();
        assertThat(new Dates(NOW, false).read("2026-11-23T12:00:00Z")).isPresent();
    }

    @Test
    void takesTomorrowsDayWhereItHasBegun() {
        assertThat(new Dates(NOW, false).read("2026-11-24")).isPresent();
        assertThat(new Dates(NOW, false).read("2026-11-25")).isEmpty();
    }

    @Test
    void findsDatesInAddresses() {
        assertThat(UrlDates.read("https://example.org/2026/apr/22/dam")).contains("2026 apr 22");
        assertThat(UrlDates.read("https://example.org/a/2026/04/22/dam.html")).contains("2026-04-22");
        assertThat(UrlDates.read("https://example.org/finance/20260915/c.html")).contains("2026-09-15");
        assertThat(UrlDates.read("https://example.org/item/20261399/")).isEmpty();
    }
}
