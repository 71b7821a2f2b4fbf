package dev.lede.article;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import dev.lede.article.Metadata.Source;

import static org.assertj.core.api.Assertions.assertThat;

final class HeadlineTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/article/headlines.tsv", delimiter = '\t', quoteCharacter = '`', numLinesToSkip = 1)
    void choosesWhatThePageShows(String html, @Nullable String title, Source source, @Nullable String site) {
        PageFixture page = PageFixture.of(html);
        Headline headline = new Headline(page.facts(), page.tree(), page.metas(), page.data());
        assertThat(headline.title()).isEqualTo(Optional.ofNullable(title));
        assertThat(headline.source()).isEqualTo(source);
        assertThat(headline.site()).isEqualTo(Optional.ofNullable(site));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ferry stays | World | Harbour News; Ferry stays; Harbour News",
                "Harbour News | World | Ferry stays; Ferry stays; Harbour News",
                "Ferry stays; Ferry stays;",
                "Bridge opens | Harbour News; Ferry stays;",
                "Ferry stays | X; Ferry stays;"
            })
    void takesTheRestOfATitleForTheSite(String whole, String headline, @Nullable String site) {
        assertThat(Headline.rest(whole, headline)).isEqualTo(Optional.ofNullable(site));
    }
}
