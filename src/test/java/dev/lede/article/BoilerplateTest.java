package dev.lede.article;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

final class BoilerplateTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/article/boilerplate.tsv", delimiter = '\t', numLinesToSkip = 1)
    void tellsALineThatIsNotTheStory(String html, boolean story, boolean list) {
        PageTree tree = PageFixture.of(html).tree();
        Line line = tree.lines().get(0);
        assertThat(new Boilerplate(tree, List.of("Ana Lima")).isAroundStory(line))
                .isEqualTo(story);
        assertThat(Boilerplate.isAroundList(line)).isEqualTo(list);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/article/ways.tsv", delimiter = '\t', numLinesToSkip = 1)
    void tellsALineThatOnlyLeadsElsewhere(String html, PageKind kind, boolean way) {
        Line line = PageFixture.of(html).tree().lines().get(0);
        assertThat(Boilerplate.isWay(line, kind)).isEqualTo(way);
    }
}
