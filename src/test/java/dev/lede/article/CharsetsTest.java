package dev.lede.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import dev.lede.Page;

import static org.assertj.core.api.Assertions.assertThat;

final class CharsetsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/article/charsets/cases.tsv", delimiter = '\t', emptyValue = "", nullValues = "-")
    void readsThePageWhateverItsLabelSays(String file, String label, String text) {
        Optional<String> transport = label == null || label.isEmpty() ? Optional.empty() : Optional.of(label);
        Page page = new Page(Optional.empty(), Page.Format.HTML, transport, bytes(file));
        assertThat(Charsets.decode(page)).contains("<p>" + text + "</p>");
    }

    private static byte[] bytes(String file) {
        try (InputStream in = CharsetsTest.class.getResourceAsStream("/article/charsets/" + file + ".bytes")) {
            if (in == null) {
                throw new IllegalArgumentException(file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
