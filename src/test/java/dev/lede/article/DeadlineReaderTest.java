package dev.lede.article;

import java.io.IOException;
import java.time.Duration;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class DeadlineReaderTest {
    @Test
    void stopsTheParserWhenTimeIsUp() {
        DeadlineReader late = new DeadlineReader("<p>x", Deadline.after(Duration.ZERO));

        assertThatThrownBy(() -> Parser.htmlParser().parseInput(late, ""))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DEADLINE_EXCEEDED));
    }

    @Test
    void isAskedAgainAndAgainByTheParserOfALargePage() throws IOException {
        int[] reads = new int[1];
        DeadlineReader counting = new DeadlineReader("<p>x ".repeat(100_000), Deadline.after(Duration.ofMinutes(1))) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                reads[0]++;
                return super.read(buffer, offset, length);
            }
        };
        Parser.htmlParser().parseInput(counting, "");

        assertThat(reads[0]).isGreaterThan(50);
    }
}
