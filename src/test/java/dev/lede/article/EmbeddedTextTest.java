package dev.lede.article;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.lede.Deadline;

import static org.assertj.core.api.Assertions.assertThat;

final class EmbeddedTextTest {
    private static final String DESCRIPTION = "<meta name='description' content='A ferry waits.'>";

    /** A body counts where it is longer than 400 characters and than twice what the page shows. */
    @ParameterizedTest
    @CsvSource({
        "articleBody, 401, 100, true",
        "articleBody, 400, 100, false",
        "articleBody, 501, 250, true",
        "articleBody, 500, 250, false",
        "text, 500, 1, true",
        "reviewBody, 500, 1, true",
        "description, 500, 1, false",
        "articleBody, 20, 0, true"
    })
    void prefersALongBodyToALittleText(String property, int length, int shown, boolean found) {
        String body = "x".repeat(length);
        assertThat(find(story(property, body), shown)).isEqualTo(found ? Optional.of(body) : Optional.empty());
    }

    @Test
    void fallsBackOnTheDescriptionOnlyWhereNothingIsShown() {
        assertThat(find(DESCRIPTION, 0)).contains("A ferry waits.");
        assertThat(find(DESCRIPTION, 1)).isEmpty();
        assertThat(find(DESCRIPTION + story("articleBody", "It stays."), 0)).contains("It stays.");
        assertThat(find("<p></p>", 0)).isEmpty();
    }

    @Test
    void readsMarkupAndLineBreaksAsParagraphs() {
        assertThat(find(story("articleBody", "<p>It <b>stays</b>.</p><p>It waits.<br>It sails.<\\/p>"), 0))
                .contains("It stays.\n\nIt waits.\n\nIt sails.");
        assertThat(find(story("articleBody", "It stays.\\n\\nIt is 3 < 4 hours late."), 0))
                .contains("It stays.\n\nIt is 3 < 4 hours late.");
    }

    private static String story(String property, String text) {
        return PageFixture.linkedData("{'@type':'NewsArticle','" + property + "':'" + text + "'}");
    }

    private static Optional<String> find(String html, int shown) {
        PageFixture page = PageFixture.of(html);
        return EmbeddedText.find(page.data(), page.metas(), page.facts(), shown, Deadline.after(Duration.ofSeconds(20)))
                .map(BlockWriter.Written::text);
    }
}
