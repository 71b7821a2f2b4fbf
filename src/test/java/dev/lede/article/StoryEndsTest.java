package dev.lede.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class StoryEndsTest {
    private static final String STORY = ("<p>The ferry stayed in port all week, and nobody who waits on the quay knows "
                    + "when it sails again, said the clerk behind the window.</p>")
            .repeat(9);

    @Test
    void dropsTeasersWithoutAHeadingOfTheirOwn() {
        String teaser = "<h3><a href='/a'>Another pier</a></h3><p>It was built in a year.</p>";
        assertThat(kept(STORY + teaser + teaser)).doesNotContain("Another pier", "It was built in a year.");
        assertThat(kept(STORY + teaser)).contains("Another pier");
        assertThat(kept(teaser + teaser + STORY)).contains("Another pier");
    }

    @Test
    void keepsASectionBelowAHeadingThatIsALink() {
        String section = "<h3><a href='/a'>Another pier</a></h3>"
                + STORY.substring(0, 115).repeat(4) + "</p>";
        assertThat(kept(STORY + section + section)).contains("Another pier");
    }

    @Test
    void dropsWhoTheAuthorIs() {
        String about = "<p>Ana Lima is a reporter in the harbour, and has been for years.</p>";
        assertThat(kept(STORY + about)).noneMatch(line -> line.startsWith("Ana Lima"));
        assertThat(kept(about + STORY)).noneMatch(line -> line.startsWith("Ana Lima"));
        assertThat(kept(STORY + about + STORY)).anyMatch(line -> line.startsWith("Ana Lima"));
        assertThat(kept(STORY + "<p>Ana Lima: When does it sail?</p>")).anyMatch(line -> line.startsWith("Ana Lima"));
    }

    private static List<String> kept(String html) {
        List<Line> lines = PageFixture.of(html).tree().lines();
        boolean[] kept = new boolean[lines.size()];
        Arrays.fill(kept, true);
        StoryEnds ends = new StoryEnds(lines, kept, 0, lines.size());
        ends.teasers();
        ends.biography(List.of("Ana Lima"));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                texts.add(lines.get(i).text());
            }
        }
        return texts;
    }
}
