package dev.lede.article;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Pages that nobody wrote for readers. Each is read to its end within the deadline, or the deadline is kept. */
final class HostilePagesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String STORY =
            "<p>The boat came in at dawn, with no one aboard, and the harbour master rang the bell.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<table><tr><td>",
                "<ul><li>",
                "<blockquote>",
                "<a href=x>",
                "<svg><g>",
                "<select>",
                "<span class=byline>"
            })
    void readsPagesNestedAHundredThousandDeep(String tag) {
        String text = text(tag.repeat(100_000) + STORY);
        // Beyond its limit of depth the parser may leave text out; what it keeps is whole.
        assertThat(text)
                .isIn("", "The boat came in at dawn, with no one aboard, and the harbour master rang the bell.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br>",
                "<i>x</i>",
                "<td>1",
                "<li>x",
                "<p>",
                "x<wbr>",
                "<span class='ad'></span>",
                "<!-- -->",
                "&#0;",
                "<h1>x</h1>"
            })
    void readsPagesOfManySiblings(String element) {
        assertThat(text(STORY.repeat(3) + element.repeat(300_000))).contains("came in at dawn");
    }

    @Test
    void readsPastHugeAttributes() {
        String huge = "ad-".repeat(500_000);
        String page = "<div class='" + huge + "' id='" + huge + "' style='" + huge + "'><p class='" + huge + "'>"
                + STORY + "</p></div>";
        assertThat(text(page)).contains("came in at dawn");
    }

    @Test
    void readsPastEndlessLinkedData() {
        String nested = "<script type='application/ld+json'>" + "{\"@graph\":[".repeat(200_000) + "</script>";
        assertThat(text("<head>" + nested + "</head>" + STORY)).contains("came in at dawn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"<p>x.</p>\",",
                "{\"a\":[",
                "\"The boat came in at dawn, and nobody saw it, said the harbour master.\" ",
                "{\"children\":[{\"text\":\"x\"}]}"
            })
    void readsPastEndlessState(String json) {
        String state = "<script type='application/json'>" + json.repeat(100_000) + "</script>";
        assertThat(text(STORY + state.repeat(2))).contains("came in at dawn");
    }

    @Test
    void readsPastAHundredThousandDatesInALine() {
        String times = "<time datetime='2026-03-14'>x</time>".repeat(100_000);
        assertThat(text("<h1>Boat</h1><p>" + times + "</p>" + STORY)).contains("came in at dawn");
    }

    @Test
    void readsPastAMillionMetaElements() {
        assertThat(text("<meta name=author content=x>".repeat(100_000) + STORY)).contains("came in at dawn");
    }

    @Test
    void readsLongLinesWithoutSpaces() {
        assertThat(text(STORY + "<p>" + "a".repeat(1_000_000) + "</p>")).contains("came in at dawn");
    }

    @Test
    void readsBytesOfChance() {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        Page page = new Page(Optional.empty(), Page.Format.HTML, Optional.empty(), bytes);
        assertThat(new ArticleExtractor().extract(page, Deadline.after(LONG)).text())
                .isNotEmpty();
    }

    @Test
    void keepsTheDeadlineOnALargePage() {
        Page page = Page.of(Optional.empty(), Page.Format.HTML, "<p>x</p>".repeat(200_000));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new ArticleExtractor().extract(page, Deadline.after(Duration.ZERO)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.DEADLINE_EXCEEDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<html></html>", "<script>x()</script>", "<p>—</p>", "\u0000"})
    void saysThatThereIsNoText(String html) {
        assertThat(text(html)).isEmpty();
    }

    /** The text of a page, the empty string where it is said to hold none. */
    private static String text(String html) {
        try {
            Page page = Page.of(Optional.of("https://example.org/x"), Page.Format.HTML, html);
            return new ArticleExtractor().extract(page, Deadline.after(LONG)).text();
        } catch (ProblemException e) {
            assertThat(e.problem()).isEqualTo(Problem.NO_TEXT);
            return "";
        }
    }
}
