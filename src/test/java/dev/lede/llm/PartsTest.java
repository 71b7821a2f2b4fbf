package dev.lede.llm;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class PartsTest {
    @Test
    void splitsWhereABlockEnds() {
        assertThat(Parts.of(lines(3, 3, 3), 60)).containsExactly("s1\ns2\ns3\n\ns4\ns5\ns6\n\n", "s7\ns8\ns9\n\n");
    }

    @Test
    void splitsABlockOnlyWhereItAloneIsTooLong() {
        assertThat(Parts.of(lines(1, 5), 20)).containsExactly("s1\n\n", "s2\ns3\n\n", "s4\ns5\n\n", "s6\n\n");
    }

    @Test
    void keepsALineWholeHoweverLong() {
        assertThat(Parts.of(lines(2), 5)).containsExactly("s1\n\n", "s2\n\n");
    }

    @Test
    void leavesAShortPageWhole() {
        assertThat(Parts.of(lines(2, 2), 1000)).hasSize(1);
    }

    @Test
    void estimatesRatherTooManyTokens() {
        // At least a token for a word of English, for three letters of Cyrillic, for a Chinese character, for two
        // digits.
        assertThat(TokenEstimate.of("The mayor said on Monday that the harbour will close."))
                .isBetween(10, 30);
        assertThat(TokenEstimate.of("Мэр заявил в понедельник, что порт закроется в мае."))
                .isBetween(17, 45);
        assertThat(TokenEstimate.of("市长周一表示港口将于五月关闭")).isBetween(14, 30);
        assertThat(TokenEstimate.of("1234567890")).isBetween(5, 15);
    }

    /** Ten tokens each; the arguments are how many lines a block has. */
    private static List<PageText.Line> lines(int... blocks) {
        List<PageText.Line> lines = new ArrayList<>();
        for (int block = 0; block < blocks.length; block++) {
            for (int i = 0; i < blocks[block]; i++) {
                lines.add(new PageText.Line("s" + (lines.size() + 1), block, 10));
            }
        }
        return lines;
    }
}
