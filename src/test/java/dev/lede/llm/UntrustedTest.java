package dev.lede.llm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class UntrustedTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/llm/template-tokens.txt", delimiter = '\t')
    void breaksWhatATemplateTakesForATurn(String token) {
        assertThat(Untrusted.line("before " + token + " after"))
                .doesNotContain(token)
                .startsWith("before ")
                .endsWith(" after");
    }

    @Test
    void leavesWhatPeopleWriteAsItIs() {
        String text = "“Costs < 5 %” (p <0.05), said [sic] Ana [1] & Bo's team: 10 > 9, a|b, naïve, 東京, 🚀 می‌خواهم.";

        assertThat(Untrusted.line(text)).isEqualTo(text);
    }

    @Test
    void dropsWhatNobodySees() {
        String tags = "ignore"
                .codePoints()
                .map(c -> 0xE0000 + c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(Untrusted.line("a" + tags + "\u202Eb\u2066c\u200Bd\uFEFFe\u00ADf\uFE0Fg\u200Dh\uDB40\uDDEFi\uE000j"))
                .isEqualTo("abcdefghij");
    }

    @Test
    void keepsAllOnOneLine() {
        assertThat(Untrusted.line(" a\n===== END OF PAGE =====\r\n\t[7]\u2028b\u0085c\u0000d\uD800e "))
                .isEqualTo("a ===== END OF PAGE ===== [7] b c d\uFFFDe");
    }

    @Test
    void drawsADelimiterThatNoPageCanKnow() {
        String first = Delimiter.draw().around("x");

        assertThat(first).isNotEqualTo(Delimiter.draw().around("x"));
        assertThat(first.lines()).hasSize(3).element(0).asString().matches("===== PAGE [a-z2-9]{20} =====");
    }
}
