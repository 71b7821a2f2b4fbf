package dev.lede.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.lede.article.Metadata.Source;
import dev.lede.article.PublicationDates.Dated;

import static org.assertj.core.api.Assertions.assertThat;

final class PublicationDatesTest {
    /** Places that name a date, the most reliable first; each names another day. */
    private static final List<String> PUBLISHED = List.of(
            PageFixture.linkedData("{'@type':'NewsArticle','datePublished':'2026-03-01'}"),
            "<meta property='article:published_time' content='2026-03-02'>",
            "<meta name='pubdate' content='2026-03-03'>",
            "<i itemprop='datePublished' content='2026-03-04'></i>",
            "<h1>Ferry stays</h1><p>5 March 2026</p>");

    private static final List<String> MODIFIED = List.of(
            PageFixture.linkedData("{'@type':'NewsArticle','dateModified':'2026-03-01'}"),
            "<meta property='article:modified_time' content='2026-03-02'>",
            "<meta name='lastmod' content='2026-03-03'>",
            "<i itemprop='dateModified' content='2026-03-04'></i>",
            "<h1>Ferry stays</h1><p>Updated 5 March 2026</p>");

    private static final List<Source> SOURCES =
            List.of(Source.JSON_LD, Source.OPEN_GRAPH, Source.META, Source.MICRODATA, Source.VISIBLE_TEXT);

    @Test
    void prefersTheMoreReliablePlace() {
        for (int i = 0; i < SOURCES.size(); i++) {
            Dated expected = new Dated("2026-03-0" + (i + 1), SOURCES.get(i));
            assertThat(read(rest(PUBLISHED, i)).published()).contains(expected);
            assertThat(read(rest(MODIFIED, i)).modified()).contains(expected);
        }
    }

    @Test
    void fallsBackOnTheAddressAndThenOnTheDataOfThePage() {
        String page = PageFixture.linkedData("{'@type':'WebPage','datePublished':'2026-03-07'}");
        assertThat(read(page, Optional.of("https://example.org/2026/03/06/ferry"))
                        .published())
                .contains(new Dated("2026-03-06", Source.URL));
        assertThat(read(page).published()).contains(new Dated("2026-03-07", Source.JSON_LD));
    }

    @Test
    void takesTheOnlyDateShownForThatOfPublication() {
        assertThat(read(MODIFIED.get(4)).published()).contains(new Dated("2026-03-05", Source.VISIBLE_TEXT));
        assertThat(read("<p>No date.</p>").published()).isEmpty();
        assertThat(read("<p>No date.</p>").modified()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoDate() {
        String metas = "<meta name='date' content='soon'><meta name='date' content='2026-03-03'>";
        assertThat(read(metas).published()).contains(new Dated("2026-03-03", Source.META));
    }

    private static String rest(List<String> places, int from) {
        return String.join("", places.subList(from, places.size()));
    }

    private static PublicationDates read(String html) {
        return read(html, Optional.empty());
    }

    private static PublicationDates read(String html, Optional<String> url) {
        PageFixture page = PageFixture.of(html);
        Dates dates = new Dates(Instant.parse("2026-11-23T00:00:00Z"), false);
        VisibleByline visible = new VisibleByline(page.tree(), "Ferry stays", "", dates);
        return new PublicationDates(page.facts(), page.metas(), page.data(), visible, url, dates);
    }
}
