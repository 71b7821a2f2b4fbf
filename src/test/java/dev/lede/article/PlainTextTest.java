package dev.lede.article;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class PlainTextTest {
    @Test
    void keepsAShortTextWhole() {
        assertThat(extract("The boat is late.").text()).isEqualTo("The boat is late.");
        assertThat(extract("Boat late\nNo reason given\nTea is served").text())
                .isEqualTo("Boat late\n\nNo reason given\n\nTea is served");
    }

    @Test
    void joinsLinesThatWereCutAtAWidth() {
        Article article = extract("""
                The boat came in at dawn, with no one aboard, and the
                harbour master rang the bell until the whole town stood
                on the quay and looked at the wet deck without a word.

                Nobody had seen it leave, and nobody had heard the engine
                in the night, although the wind had come from the sea.
                """);
        assertThat(article.blocks()).hasSize(2);
        assertThat(article.text()).contains("and the harbour master rang");
        assertThat(article.kind()).isEqualTo(PageKind.PLAIN_TEXT);
    }

    @Test
    void takesBulletsOffListItems() {
        Article article = extract("""
                The council of Marlow Quay wants three things, and it wants them before the winter comes.
                • A boat
                • A bridge
                """);
        assertThat(article.text()).endsWith("A boat\nA bridge");
    }

    @Test
    void saysThatThereIsNoText() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> extract(" \n\t\n "))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.NO_TEXT));
    }

    private static Article extract(String text) {
        Page page = Page.of(Optional.empty(), Page.Format.TEXT, text);
        return new ArticleExtractor().extract(page, Deadline.after(Duration.ofSeconds(20)));
    }
}
