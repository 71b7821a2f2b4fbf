package dev.lede.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

final class LanguageDetectorTest {
    static List<String> table() throws IOException {
        try (InputStream in = LanguageDetectorTest.class.getResourceAsStream("/article/languages.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void tellsTheLanguageOrSaysNothing(String line) {
        String expected = line.substring(0, line.indexOf('\t'));
        String text = line.substring(line.indexOf('\t') + 1);
        assertThat(LanguageDetector.detect(text).orElse("-")).isEqualTo(expected);
    }
}
