package dev.lede.article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class DropsTest {
    private static final String PROSE =
            "<p>The ferry stayed in port all week, and nobody who waits on the quay knows when it sails again.</p>";

    @ParameterizedTest
    @CsvFileSource(resources = "/article/drops.tsv", delimiter = '\t', numLinesToSkip = 1)
    void dropsWhatStandsAroundAStory(String html, boolean thread, boolean dropped) {
        assertThat(keeps(PROSE.repeat(5) + html, "Odd words", thread)).isEqualTo(!dropped);
    }

    @Test
    void keepsWhatHoldsAThirdOfThePage() {
        String sidebar = "<div class='sidebar'>" + PROSE + "<p>Odd words</p></div>";
        assertThat(keeps(PROSE + sidebar, "Odd words", false)).isTrue();
        assertThat(keeps(PROSE.repeat(5) + sidebar, "Odd words", false)).isFalse();
    }

    @Test
    void believesNoMarkThatIsOnEveryParagraph() {
        String marked = PROSE.replace("<p>", "<p class='promo'>");
        assertThat(keeps(marked.repeat(8) + "<p class='promo'>Odd words</p>", "Odd words", false))
                .isTrue();
        assertThat(keeps(PROSE.repeat(8) + "<p class='promo'>Odd words</p>", "Odd words", false))
                .isFalse();
    }

    @Test
    void dropsCommentsHoweverManyAfterAStory() {
        String comments = "<div class='comments'>" + PROSE.repeat(9) + "<p>Odd words</p></div>";
        assertThat(keeps(PROSE.repeat(4) + comments, "Odd words", false)).isFalse();
        assertThat(keeps(PROSE + comments, "Odd words", false)).isTrue();
        assertThat(keeps(PROSE.repeat(4) + comments, "Odd words", true)).isTrue();
    }

    @Test
    void dropsTheRemarksOnEachPostOfADiscussion() {
        String remarks = "<div class='comments'>" + PROSE + "<p>Odd words</p></div>";
        assertThat(keeps(PROSE.repeat(5) + remarks, "Odd words", true)).isTrue();
        assertThat(keeps((PROSE.repeat(5) + remarks).repeat(2), "Odd words", true))
                .isFalse();
    }

    @Test
    void dropsAQuestionForConsentHoweverLong() {
        String notice = PROSE.repeat(9) + "<p>Odd words</p></div>";
        assertThat(keeps(PROSE.repeat(4) + "<div class='cookie-banner'>" + notice, "Odd words", false))
                .isFalse();
        assertThat(keeps(PROSE.repeat(4) + "<div role='dialog'>" + notice, "Odd words", false))
                .isFalse();
        assertThat(keeps(PROSE + "<div role='dialog'>" + notice, "Odd words", false))
                .isTrue();
    }

    private static boolean keeps(String html, String words, boolean thread) {
        PageTree tree = PageFixture.of(html).tree();
        boolean[] kept = tree.keptLines(new Drops(tree, thread).around());
        for (int i = 0; i < kept.length; i++) {
            if (tree.lines().get(i).text().startsWith(words)) {
                return kept[i];
            }
        }
        throw new IllegalArgumentException("the page has no line of these words: " + words);
    }
}
