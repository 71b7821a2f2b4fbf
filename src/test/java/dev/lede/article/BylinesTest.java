package dev.lede.article;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class BylinesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/article/bylines.tsv", delimiter = '\t')
    void readsTheNames(String byline, @Nullable String site, @Nullable String names) {
        List<String> expected = names == null ? List.of() : List.of(names.split("; ", -1));
        assertThat(Bylines.names(byline, site == null ? "" : site)).isEqualTo(expected);
    }
}
