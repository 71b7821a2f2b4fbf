package dev.lede.web;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class ParametersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            url=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b | https://example.org/?a=1&b
            url=a+b                                      | a b
            &&url=x&&                                    | x
            url=                                         | ''
            url                                          | ''
            url=a=b                                      | a=b
            """)
    void decodesAValue(String query, String value) {
        assertThat(Parameters.parse(query, Set.of("url")).get("url")).contains(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            url=https://example.org/?a=1&b=2 | unknown parameter "b"
            url=a&url=b                      | "url" is given twice
            url=%zz                          | broken percent-encoding
            u%0Al=1                          | unknown parameter "u?l"
            """)
    void refusesWhatItDoesNotKnow(String query, String message) {
        assertThatThrownBy(() -> Parameters.parse(query, Set.of("url")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }

    @Test
    void readsNoMoreThanItKnowsOfAnEndlessQuery() {
        assertThatThrownBy(() -> Parameters.parse("a=1&".repeat(1_000_000), Set.of("a")))
                .hasMessageContaining("given twice");
    }
}
