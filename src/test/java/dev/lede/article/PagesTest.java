package dev.lede.article;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.Deadline;
import dev.lede.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page in src/test/resources/pages, word for word: NAME.html or NAME.txt, NAME.text and NAME.json. */
final class PagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> pages() throws IOException, URISyntaxException {
        URL folder = PagesTest.class.getResource("/pages");
        if (folder == null) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".text")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("pages")
    void readsTheTextWordForWord(Path text) throws IOException {
        assertThat(extract(text).text()).isEqualTo(Files.readString(text).stripTrailing());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("pages")
    void readsWhatThePageSaysAboutItself(Path text) throws IOException {
        JsonNode gold = gold(text);
        Metadata metadata = extract(text).metadata();
        assertGiven(gold, "title", metadata.title());
        assertThat(metadata.authors()).as("authors").isEqualTo(list(gold.path("authors")));
        assertGiven(gold, "site", metadata.site());
        assertGiven(gold, "published", metadata.published());
        assertGiven(gold, "modified", metadata.modified());
        assertGiven(gold, "language", metadata.language());
        assertGiven(gold, "canonicalUrl", metadata.canonicalUrl());
        assertGiven(gold, "image", metadata.image());
    }

    private static void assertGiven(JsonNode gold, String name, Optional<String> found) {
        field(gold, name).ifPresent(value -> assertThat(found).as(name).contains(value));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("pages")
    void leavesOutWhatIsNotTheStory(Path text) throws IOException {
        assertThat(extract(text).text()).doesNotContain(list(gold(text).path("absent")));
    }

    private static Article extract(Path text) throws IOException {
        String name = text.getFileName().toString().replace(".text", "");
        Path html = text.resolveSibling(name + ".html");
        boolean markup = Files.exists(html);
        byte[] body = Files.readAllBytes(markup ? html : text.resolveSibling(name + ".txt"));
        Optional<String> url =
                field(gold(text), "url").map(address -> URI.create(address).toString());
        Page.Format format = markup ? Page.Format.HTML : Page.Format.TEXT;
        Page page = new Page(url, format, Optional.of(StandardCharsets.UTF_8.name()), body);
        return new ArticleExtractor().extract(page, Deadline.after(Duration.ofSeconds(20)));
    }

    private static JsonNode gold(Path text) throws IOException {
        String json = text.getFileName().toString().replace(".text", ".json");
        return JSON.readTree(Files.readString(text.resolveSibling(json)));
    }

    private static Optional<String> field(JsonNode gold, String name) {
        return gold.path(name).isTextual() ? Optional.of(gold.path(name).asText()) : Optional.empty();
    }

    private static List<String> list(JsonNode node) {
        List<String> values = new ArrayList<>();
        node.forEach(value -> values.add(value.asText()));
        return values;
    }
}
