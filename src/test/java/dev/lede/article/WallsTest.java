package dev.lede.article;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class WallsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/article/walls.tsv", delimiter = '\t')
    void tellsWhyAPageShowsLittle(String line, int shown, @Nullable String note) {
        List<Note> expected = note == null ? List.of() : List.of(Note.valueOf(note));
        assertThat(walls("<p>" + line + "</p>", shown)).isEqualTo(expected);
    }

    @Test
    void namesEachWallThatStands() {
        assertThat(walls("<p>Subscribe to read.</p><p>Turn on JavaScript.</p><p>Manage your cookie choices.</p>", 0))
                .containsExactly(Note.PAYWALL, Note.NEEDS_JAVASCRIPT, Note.CONSENT_WALL);
    }

    @Test
    void believesThePagesDataHoweverMuchIsShown() {
        String closed = PageFixture.linkedData("{'@type':'NewsArticle','isAccessibleForFree':'False'}");
        String free = PageFixture.linkedData("{'@type':'NewsArticle','isAccessibleForFree':'True'}");
        assertThat(walls(closed, 9000)).containsExactly(Note.PAYWALL);
        assertThat(walls(free, 9000)).isEmpty();
    }

    @Test
    void takesNoLongParagraphForAWall() {
        String told = "<p>The paper is for subscribers. " + "It sells well. ".repeat(80) + "</p>";
        assertThat(walls(told, 1200)).isEmpty();
    }

    @Test
    void knowsANoticeInALanguageWithoutAPhrase() {
        assertThat(walls("<body><noscript>Kein Inhalt ohne JavaScript im Browser.</noscript>", 10))
                .containsExactly(Note.NEEDS_JAVASCRIPT);
        assertThat(walls("<p>Kein Inhalt ohne JavaScript im Browser.</p>", 10)).isEmpty();
        assertThat(walls("<div class='cookie-banner'><p>Wij gebruiken koekjes.</p></div><p>Hallo</p>", 10))
                .containsExactly(Note.CONSENT_WALL);
    }

    @Test
    void tellsATextThatIsOnlyANotice() {
        assertThat(Walls.isOnlyNotice("Please enable JavaScript to continue.")).isTrue();
        assertThat(Walls.isOnlyNotice("The ferry stays in port.")).isFalse();
        assertThat(Walls.isOnlyNotice("Please enable JavaScript. " + "The ferry stays in port. ".repeat(20)))
                .isFalse();
    }

    private static List<Note> walls(String html, int shown) {
        PageFixture page = PageFixture.of(html);
        return Walls.of(page.tree(), "x".repeat(shown), page.data());
    }
}
