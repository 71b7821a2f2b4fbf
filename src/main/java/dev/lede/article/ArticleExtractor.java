package dev.lede.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import dev.lede.Deadline;
import dev.lede.Page;

/** Turns a page into its article. */
@jakarta.inject.Singleton
public final class ArticleExtractor {
    /**
     * @throws dev.lede.ProblemException NO_TEXT where the page holds no text, DEADLINE_EXCEEDED
     */
    public Article extract(Page page, Deadline deadline) {
        deadline.check("reading the page");
        String text = new String(page.body(), StandardCharsets.UTF_8).strip();
        Metadata metadata = new Metadata(
                page.url(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Article(
                metadata,
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())),
                List.of(new Sentence(1, 0, text.length(), 0)));
    }
}
