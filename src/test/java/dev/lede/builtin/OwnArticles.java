package dev.lede.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.lede.article.Article;
import dev.lede.article.ArticleFixture;

/** The articles of src/test/resources/builtin/articles.txt with what a reader finds in them. */
record OwnArticles(String title, Article article, String stance, List<Expected> actors) {
    /** An actor that the engine should find; "-" where nothing is expected. */
    record Expected(String name, String type, String roleWord, String stance) {}

    static Stream<OwnArticles> all() {
        try (InputStream in = OwnArticles.class.getResourceAsStream("/builtin/articles.txt")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(file.split("(?m)^=== ", -1)).skip(1).map(OwnArticles::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OwnArticles parse(String section) {
        List<String> head = fields(section.lines().findFirst().orElseThrow());
        List<Expected> actors = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        section.lines().skip(1).forEach(line -> {
            if (line.startsWith("@ ")) {
                List<String> fields = fields(line.substring(2));
                actors.add(new Expected(fields.get(0), fields.get(1), fields.get(2), fields.get(3)));
            } else {
                text.append(line).append('\n');
            }
        });
        Article article = ArticleFixture.of(Optional.of(head.get(1)), Optional.of(head.get(0)), text.toString());
        return new OwnArticles(head.get(1), article, head.get(2), actors);
    }

    private static List<String> fields(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    @Override
    public String toString() {
        return title;
    }
}
