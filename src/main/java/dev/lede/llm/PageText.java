package dev.lede.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.lede.article.Article;
import dev.lede.article.Metadata;
import dev.lede.article.Sentence;

/** Writes an article for a prompt: its numbered sentences, one on each line. */
final class PageText {
    private static final int TITLE_LENGTH = 300;

    /** A "sentence" may be a whole page without a full stop. */
    private static final int SENTENCE_LENGTH = 4_000;

    private PageText() {}

    /** What a model may know of the page besides its text. */
    static String head(Article article) {
        Metadata metadata = article.metadata();
        StringBuilder head = new StringBuilder();
        line(head, "Title", metadata.title());
        line(head, "Site", metadata.site());
        line(head, "Published", metadata.published());
        return head.toString();
    }

    /** One line for each sentence, {@code [12] Its words.}; a blank line between blocks. */
    static List<Line> lines(Article article) {
        List<Line> lines = new ArrayList<>(article.sentences().size());
        for (Sentence sentence : article.sentences()) {
            String words = Untrusted.line(clip(article.textOf(sentence), SENTENCE_LENGTH));
            String text = "[" + sentence.number() + "] " + words;
            lines.add(new Line(text, sentence.block(), TokenEstimate.of(text) + 1));
        }
        return lines;
    }

    private static void line(StringBuilder head, String name, Optional<String> value) {
        value.map(text -> Untrusted.line(clip(text, TITLE_LENGTH)))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> head.append(name).append(": ").append(text).append('\n'));
    }

    private static String clip(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + " …";
    }

    /**
     * A sentence as it stands in a prompt.
     *
     * @param block index of its block in the article
     */
    record Line(String text, int block, int tokens) {}
}
