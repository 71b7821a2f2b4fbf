package dev.lede.web;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class MediaTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html;charset=koi8-r                | text/html | koi8-r
            Text/HTML ; Charset = "UTF-8" ; x=y     | text/html | UTF-8
            text/plain                              | text/plain |
            ;;;=                                    | '' |
            """)
    void readsTypeAndCharset(String value, String name, String charset) {
        assertThat(MediaType.parse(value).name()).isEqualTo(name);
        assertThat(MediaType.parse(value).charset()).isEqualTo(Optional.ofNullable(charset));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                       | a/json
            text/markdown                             | text/markdown
            text/*                                    | text/markdown
            text/plain, text/markdown;q=0.5           | text/plain
            text/plain;q=0.2, */*;q=0.1               | text/plain
            text/markdown;q=0, text/*                 | text/plain
            a/*;q=0.9, text/plain;q=0.8               | a/json
            image/png                                 | a/json
            text/html,application/xhtml+xml,*/*;q=0.8 | a/json
            text/plain;q=nonsense                     | a/json
            ,,,                                       | a/json
            """)
    void choosesWhatTheCallerLikesBest(String accept, String chosen) {
        assertThat(MediaType.choose(Optional.of(accept), List.of("a/json", "text/markdown", "text/plain")))
                .isEqualTo(chosen);
    }

    @Test
    void answersWithTheFirstToACallerWhoDoesNotSay() {
        assertThat(MediaType.choose(Optional.empty(), List.of("a/json", "text/plain")))
                .isEqualTo("a/json");
    }
}
