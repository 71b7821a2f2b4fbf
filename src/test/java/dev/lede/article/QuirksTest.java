package dev.lede.article;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.Deadline;
import dev.lede.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Each page in src/test/resources/article/quirks holds one difficulty, and is named after it. */
final class QuirksTest {
    static Stream<Path> pages() throws IOException, URISyntaxException {
        URL folder = QuirksTest.class.getResource("/article/quirks");
        if (folder == null) {
            throw new IllegalStateException("the quirks are missing");
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsTheStoryAndNothingElse(Path html) throws IOException {
        Path text = html.resolveSibling(html.getFileName().toString().replace(".html", ".text"));
        assertThat(extract(html).text()).isEqualTo(Files.readString(text));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void numbersSentencesInsideTheirBlocks(Path html) throws IOException {
        Article article = extract(html);
        for (int i = 0; i < article.sentences().size(); i++) {
            Sentence sentence = article.sentences().get(i);
            Block block = article.blockOf(sentence);
            assertThat(sentence.number()).isEqualTo(i + 1);
            assertThat(sentence.start()).isBetween(block.start(), block.end());
            assertThat(sentence.end()).isBetween(sentence.start() + 1, block.end());
            assertThat(article.textOf(sentence))
                    .isEqualTo(article.textOf(sentence).strip());
        }
    }

    private static Article extract(Path html) throws IOException {
        Optional<String> url = Optional.of("https://example.org/news/2026/03/ferry");
        Page page = new Page(url, Page.Format.HTML, Optional.of("utf-8"), Files.readAllBytes(html));
        return new ArticleExtractor().extract(page, Deadline.after(Duration.ofSeconds(20)));
    }
}
