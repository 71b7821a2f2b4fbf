package dev.lede.chat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;

final class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a\u202Eb\u2066c\u2069\u200Fd | abcd
            pay\u200Bpal\u2060\uFEFF     | paypal
            a\u200Dd\u200Cmin            | admin
            می\u200Cخواهم                 | می\u200Cخواهم
            \uD83D\uDC69\u200D\uD83D\uDCBB | \uD83D\uDC69\u200D\uD83D\uDCBB
            a\u3164\u115F\uFFA0b          | ab
            a\u2800\u3000\u00A0 b         | a b
            x\uDB40\uDC41y                | xy
            a\uD800b                      | a\uFFFDb
            a\u0007\u001B[31mb            | a [31mb
            """)
    void leavesNothingThatIsNotSeen(String text, String line) {
        assertThat(PlainText.oneLine(text)).isEqualTo(line);
    }

    @Test
    void bringsEverythingOntoOneLine() {
        assertThat(PlainText.oneLine(" a\n\n> b\r\n\tc\u2028d\u0085e ")).isEqualTo("a > b c d e");
    }

    @ParameterizedTest
    @CsvSource({"one two three, 13, one two three", "one two three, 12, one two…", "漢字漢字, 3, 漢字…", "ab, 1, …", "ab, 0, ''"})
    void cutsBetweenWordsWhereItCan(String text, int max, String clipped) {
        assertThat(PlainText.clip(text, max)).isEqualTo(clipped);
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(PlainText.clip("\uD83D\uDC69\uD83D\uDC69\uD83D\uDC69", 4)).isEqualTo("\uD83D\uDC69…");
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void saysWhatWentWrongAndNothingOfOurInside(Problem problem) {
        ProblemText text = ProblemText.of(new ProblemException(problem, "lede.limits.requests\nis 256"));

        assertThat(text.sentence()).matches("(I|That|The|Something) .*[.?]");
        assertThat(text.detail().filter(detail -> detail.contains("\n"))).isEmpty();
        if (List.of(Problem.RATE_LIMITED, Problem.INTERNAL, Problem.MODEL_UNAVAILABLE, Problem.UNAUTHORIZED)
                .contains(problem)) {
            assertThat(text.detail()).isEmpty();
        }
    }
}
