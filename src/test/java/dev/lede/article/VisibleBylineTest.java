package dev.lede.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class VisibleBylineTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/article/visible-bylines.tsv", delimiter = '\t', numLinesToSkip = 1)
    void readsNamesAndDatesAroundTheHeadline(
            String html, @Nullable String authors, @Nullable String published, @Nullable String modified) {
        VisibleByline byline = byline(html);
        assertThat(byline.authors()).isEqualTo(authors == null ? List.of() : List.of(authors.split("; ", -1)));
        assertThat(byline.published()).isEqualTo(Optional.ofNullable(published));
        assertThat(byline.modified()).isEqualTo(Optional.ofNullable(modified));
    }

    @Test
    void readsNoNameOrDateFarBelowTheHeadline() {
        VisibleByline byline = byline(
                "<h1>Ferry stays</h1>" + "<p>A line.</p>".repeat(30) + "<p>By Ana Lima</p><p>March 14, 2026</p>");
        assertThat(byline.authors()).isEmpty();
        assertThat(byline.published()).isEmpty();
    }

    @Test
    void readsAMarkedDateAtTheStorysFoot() {
        VisibleByline byline = byline(
                "<h1>Ferry stays</h1>" + "<p>A line.</p>".repeat(30) + "<div class='pubdate'>March 14, 2026</div>");
        assertThat(byline.published()).contains("2026-03-14");
    }

    @Test
    void readsNoDateOutOfTheStory() {
        String prose =
                "<p>The ferry stayed in port all week, and nobody who waits on the quay knows when it sails.</p>";
        assertThat(byline("<h1>Ferry stays</h1>" + prose.repeat(3) + "<p>March 14, 2026</p>")
                        .published())
                .isEmpty();
    }

    private static VisibleByline byline(String html) {
        Dates dates = new Dates(Instant.parse("2026-11-23T00:00:00Z"), false);
        return new VisibleByline(PageFixture.of(html).tree(), "Ferry stays", "", dates);
    }
}
