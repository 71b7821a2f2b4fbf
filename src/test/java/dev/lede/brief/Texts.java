package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.lede.article.Article;
import dev.lede.article.Block;
import dev.lede.article.Metadata;
import dev.lede.article.Sentence;

/** Articles for the tests of this room: one paragraph, each argument a sentence of it. */
final class Texts {
    private Texts() {}

    static Article article(String... sentences) {
        return in("en", sentences);
    }

    static Article in(String language, String... sentences) {
        StringBuilder text = new StringBuilder();
        List<Sentence> numbered = new ArrayList<>();
        for (String sentence : sentences) {
            text.append(text.isEmpty() ? "" : " ");
            numbered.add(new Sentence(numbered.size() + 1, text.length(), text.length() + sentence.length(), 0));
            text.append(sentence);
        }
        Metadata metadata = new Metadata(
                Optional.of("https://example.org/found"),
                Optional.empty(),
                Optional.of("A Title"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(language),
                Optional.empty());
        return new Article(
                metadata, text.toString(), List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())), numbered);
    }
}
