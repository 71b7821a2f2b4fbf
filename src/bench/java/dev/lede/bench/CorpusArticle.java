package dev.lede.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lede.article.Article;
import dev.lede.article.ArticleFixture;

/**
 * An article of our own corpus with what a reader makes of it.
 *
 * @param name   language and file name, as "en/harbour-strike"
 * @param half   "tuning", which may be read, "checking", which is only scored, "implied", where attitudes are
 *     hidden, or "subtle", where they are shown in many ways
 * @param stance the label of the article's own position
 */
record CorpusArticle(
        String name,
        String language,
        String half,
        Article article,
        String title,
        String summary,
        List<GoldActor> actors,
        String stance) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param stance the label of the position that the article reports, "neutral" where it reports none */
    record GoldActor(String name, List<String> forms, String type, Optional<String> role, String stance) {}

    /** Reads {@code FOLDER/language/slug.json}, in the order of their names. */
    static List<CorpusArticle> readAll(Path folder) throws IOException {
        List<CorpusArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                articles.add(read(folder.relativize(file).toString().replace(".json", ""), file));
            }
        }
        return articles;
    }

    private static CorpusArticle read(String name, Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        List<String> blocks = new ArrayList<>();
        for (JsonNode paragraph : root.path("paragraphs")) {
            blocks.add(
                    paragraph.isTextual()
                            ? paragraph.asText()
                            : "# " + paragraph.path("heading").asText());
        }
        String language = root.path("language").asText();
        List<GoldActor> actors = new ArrayList<>();
        root.path("actors").forEach(actor -> actors.add(actor(actor)));
        return new CorpusArticle(
                name,
                language,
                root.path("half").asText(),
                ArticleFixture.of(
                        Optional.of(root.path("title").asText()), Optional.of(language), String.join("\n\n", blocks)),
                root.path("title").asText(),
                root.path("summary").asText(),
                actors,
                label(root.path("stance")));
    }

    private static GoldActor actor(JsonNode node) {
        List<String> forms = new ArrayList<>(List.of(node.path("name").asText()));
        node.path("aliases").forEach(alias -> forms.add(alias.asText()));
        String role = node.path("role").asText("");
        return new GoldActor(
                node.path("name").asText(),
                forms,
                node.path("type").asText().toLowerCase(Locale.ROOT),
                role.isBlank() || role.equals("null") ? Optional.empty() : Optional.of(role),
                label(node.path("stance")));
    }

    private static String label(JsonNode stance) {
        String label = stance.path("label").asText("");
        return label.isEmpty() ? "neutral" : label.toLowerCase(Locale.ROOT);
    }
}
