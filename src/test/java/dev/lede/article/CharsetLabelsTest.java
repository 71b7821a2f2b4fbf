package dev.lede.article;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

final class CharsetLabelsTest {
    @ParameterizedTest
    @CsvSource({
        "latin1, windows-1252",
        "ISO-8859-1, windows-1252",
        "' \"Shift_JIS\" ', windows-31j",
        "gb2312, GB18030",
        "ks_c_5601-1987, x-windows-949",
        "logical, ISO-8859-8",
        "x-mac-ukrainian, x-MacCyrillic",
        "cp866, IBM866",
        "iso_8859-9:1989, windows-1254",
        "utf-16, UTF-16LE",
        "unicodefffe, UTF-16BE",
    })
    void meansWhatTheWebMeans(String label, String name) {
        assertThat(CharsetLabels.find(label).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "utf-7", "cp037", "x-user-defined", "no such label", "ibm437"})
    void knowsNoLabelThatBrowsersDoNot(String label) {
        assertThat(CharsetLabels.find(label)).isEmpty();
    }

    @Test
    void refusesALabelOfAnyLength() {
        assertThat(CharsetLabels.find("utf-8".repeat(1_000_000))).isEmpty();
    }

    @Test
    void namesUtf8() {
        assertThat(CharsetLabels.named("UTF-8")).isEqualTo(StandardCharsets.UTF_8);
    }
}
