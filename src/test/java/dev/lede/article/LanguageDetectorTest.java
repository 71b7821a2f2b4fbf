package dev.lede.article;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.TableText;

import static org.assertj.core.api.Assertions.assertThat;

final class LanguageDetectorTest {
    static List<String> table() {
        return TableText.lines("/article/languages.txt");
    }

    @ParameterizedTest
    @MethodSource("table")
    void tellsTheLanguageOrSaysNothing(String line) {
        String expected = line.substring(0, line.indexOf('\t'));
        String text = line.substring(line.indexOf('\t') + 1);
        assertThat(LanguageDetector.detect(text).orElse("-")).isEqualTo(expected);
    }
}
