package dev.lede.article;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.ProblemException;
import dev.lede.article.Metadata.Field;
import dev.lede.article.Metadata.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class ArticleExtractorTest {
    private static final String STORY =
            "<p>The boat came in at dawn, with no one aboard, and the harbour master rang the bell.</p>"
                    + "<p>Nobody had seen it leave, and nobody had heard the engine, although the wind came from the sea.</p>";

    @Test
    void saysWhereEachFieldCameFrom() {
        Metadata metadata = extract(
                        "<html lang=en><head><title>Boat - Post</title><meta property=og:site_name content=Post>"
                                + "<meta name=author content='Ana Lima'><meta property=article:published_time content=2026-03-14T08:00:00Z></head>"
                                + "<body><h1>Boat</h1>" + STORY)
                .metadata();
        assertThat(metadata.title()).contains("Boat");
        assertThat(metadata.sources())
                .containsEntry(Field.TITLE, Source.VISIBLE_TEXT)
                .containsEntry(Field.SITE, Source.OPEN_GRAPH)
                .containsEntry(Field.AUTHORS, Source.META)
                .containsEntry(Field.PUBLISHED, Source.OPEN_GRAPH)
                .doesNotContainKey(Field.MODIFIED);
    }

    @Test
    void keepsPublishedAndModifiedApart() {
        Metadata metadata = extract("<h1>Boat</h1><p>Published 3 March 2026 · Updated 5 March 2026</p>" + STORY)
                .metadata();
        assertThat(metadata.published()).contains("2026-03-03");
        assertThat(metadata.modified()).contains("2026-03-05");
    }

    @Test
    void resolvesAddressesAgainstThePage() {
        Metadata metadata = extract(
                        "<link rel=canonical href=/boat><meta property=og:image content=//img.example.org/b.jpg>"
                                + STORY)
                .metadata();
        assertThat(metadata.canonicalUrl()).contains("https://example.org/boat");
        assertThat(metadata.image()).contains("https://img.example.org/b.jpg");
    }

    @Test
    void notesThatAPageNeedsScripts() {
        Article article = extract("<head><meta name=description content='The boat came in at dawn.'></head>"
                + "<body><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>");
        assertThat(article.notes()).contains(Note.NEEDS_JAVASCRIPT);
    }

    @Test
    void hasNoTextWhereAPageOnlyAsksForScripts() {
        assertThatThrownBy(() -> extract("<div id=root></div><p>You need to enable JavaScript to run this app.</p>"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("runs scripts");
    }

    @Test
    void isSureOfAStoryAndNotOfABanner() {
        String more = STORY.replace("boat", "ship").replace("seen it", "missed it");
        double story = extract("<h1>Boat</h1>" + STORY + more
                        + more.replace("came", "went").replace("left", "lay"))
                .confidence();
        double little = extract("<h1>Boat</h1>" + STORY).confidence();
        Article banner = extract("<h1>Boat</h1><div class=cookie-consent><p>We value your privacy, and so do our many "
                + "partners, who would like to know where you are.</p></div>");
        assertThat(story).isGreaterThan(little).isLessThanOrEqualTo(0.95);
        assertThat(banner.notes()).contains(Note.CONSENT_WALL);
        assertThat(banner.confidence()).isLessThanOrEqualTo(0.2);
    }

    @Test
    void notesAPayWall() {
        assertThat(extract("<h1>Boat</h1>" + STORY + "<p>Subscribe to continue reading this story.</p>")
                        .notes())
                .containsExactly(Note.PAYWALL);
        assertThat(extract(
                                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
                                        + STORY)
                        .notes())
                .containsExactly(Note.PAYWALL);
    }

    @Test
    void saysThatAPageWasNotReadToItsEnd() {
        assertThat(extract(STORY + "<hr>".repeat(400_001)).notes()).contains(Note.TRUNCATED);
        assertThat(extract(STORY + "<hr>".repeat(1000)).notes()).doesNotContain(Note.TRUNCATED);
        Page lines = Page.of(Optional.empty(), Page.Format.TEXT, "A boat.\n".repeat(200_001));
        assertThat(new ArticleExtractor()
                        .extract(lines, Deadline.after(Duration.ofSeconds(20)))
                        .notes())
                .containsExactly(Note.TRUNCATED);
    }

    @Test
    void findsTextInLabelsAndRepeatedLines() {
        Page page = Page.of(Optional.empty(), Page.Format.TEXT, "Menu\nMenu\nMenu");
        assertThat(new ArticleExtractor()
                        .extract(page, Deadline.after(Duration.ofSeconds(20)))
                        .text())
                .isEqualTo("Menu");
    }

    @Test
    void saysThatTextCameFromEmbeddedData() {
        Article article = extract("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + "The boat came in at dawn. ".repeat(30) + "\"}</script><div id=root></div>");
        assertThat(article.notes()).contains(Note.FROM_EMBEDDED_DATA);
        assertThat(article.text()).startsWith("The boat came in at dawn.");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/article/kinds.tsv", delimiter = '\t')
    void tellsTheKindOfPageByItsAddress(String url, PageKind kind) {
        String page =
                "<h1>Sails</h1><p>Blue sails, forty square metres, made to order.</p><p>Ask us</p><p>See the rest of them</p>"
                        + "<p>" + "word and word ".repeat(20) + "</p>";
        Page asked = Page.of(Optional.of(url), Page.Format.HTML, page);
        assertThat(new ArticleExtractor()
                        .extract(asked, Deadline.after(Duration.ofSeconds(20)))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void tellsAStoryByItsProse() {
        assertThat(extract("<h1>Boat</h1>" + STORY.repeat(3)).kind()).isEqualTo(PageKind.ARTICLE);
    }

    private static Article extract(String html) {
        Page page = Page.of(Optional.of("https://example.org/news/x"), Page.Format.HTML, html);
        return new ArticleExtractor().extract(page, Deadline.after(Duration.ofSeconds(20)));
    }
}
