package dev.lede.article;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ConfidenceTest {
    private static final String PROSE =
            "<p>The ferry stayed in port all week, and nobody who waits on the quay knows when it sails again.</p>";
    private static final String LINKS = "<p><a href='/a'>The ferry stays in port, says the mayor of the town.</a></p>";

    @Test
    void isMostWhereAllProseIsTaken() {
        assertThat(of(PROSE.repeat(8), 8, PageKind.ARTICLE)).isEqualTo(0.95);
    }

    @Test
    void fallsWithWhatSpeaksAgainstAStory() {
        double most = of(PROSE.repeat(8), 8, PageKind.ARTICLE);
        assertThat(of(PROSE.repeat(16), 8, PageKind.ARTICLE)).isLessThan(most);
        assertThat(of(PROSE, 1, PageKind.ARTICLE)).isLessThan(most);
        assertThat(of(PROSE.repeat(8) + LINKS.repeat(8), 16, PageKind.ARTICLE)).isLessThan(most);
        assertThat(of(PROSE.repeat(8), 8, PageKind.LISTING)).isLessThan(most);
        assertThat(of("<p>Ferry", 0, PageKind.ARTICLE)).isZero();
    }

    @Test
    void isLowBehindAWall() {
        assertThat(Confidence.behind(List.of(), 0.9)).isEqualTo(0.9);
        assertThat(Confidence.behind(List.of(Note.PAYWALL), 0.9)).isEqualTo(0.45);
        assertThat(Confidence.behind(List.of(Note.CONSENT_WALL), 0.9)).isEqualTo(0.2);
        assertThat(Confidence.behind(List.of(Note.NEEDS_JAVASCRIPT), 0.1)).isEqualTo(0.1);
    }

    private static double of(String html, int taken, PageKind kind) {
        PageTree tree = PageFixture.of(html).tree();
        boolean[] left = new boolean[tree.lines().size()];
        boolean[] lines = new boolean[left.length];
        Arrays.fill(left, true);
        Arrays.fill(lines, 0, taken, true);
        return Confidence.of(tree, left, lines, kind);
    }
}
