package dev.lede.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;

/** Turns a page into its article. */
@Singleton
public final class ArticleExtractor {
    /**
     * @throws dev.lede.ProblemException NO_TEXT where the page holds no text, DEADLINE_EXCEEDED
     */
    public Article extract(Page page, Deadline deadline) {
        deadline.check("reading the page");
        String html = new String(page.body(), java.nio.charset.StandardCharsets.UTF_8);
        Document document = Parser.htmlParser().parseInput(html, page.url().orElse(""));
        PageWalk.Result walked = PageWalk.walk(document, deadline);
        PageTree tree = walked.tree();
        if (tree.lines().isEmpty()) {
            throw new ProblemException(Problem.NO_TEXT, "the page holds no text");
        }
        boolean[] kept = tree.keptLines(new Drops(tree).around());
        Containers containers = new Containers(tree, kept);
        int container = System.getenv("WIDE") != null ? containers.main() : containers.story();
        for (int i = 0; i < kept.length; i++) {
            kept[i] &= i >= tree.firstLine(container) && i < tree.endLine(container);
        }
        if (System.getenv("NOTRIM") == null) {
            new StoryTrim(tree, kept, container).trim(title(document, walked.facts()));
        }
        BlockWriter.Written written = BlockWriter.write(tree, kept);
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
        return new Article(metadata, written.text(), written.blocks(), sentences(written, ""));
    }

    private static String title(Document document, PageFacts facts) {
        for (org.jsoup.nodes.Element meta : facts.metas()) {
            if (meta.attr("property").equals("og:title")) {
                return meta.attr("content");
            }
        }
        return document.title();
    }

    private static List<Sentence> sentences(BlockWriter.Written written, String language) {
        List<Sentence> sentences = new ArrayList<>();
        for (int b = 0; b < written.blocks().size(); b++) {
            Block block = written.blocks().get(b);
            for (Span span : SentenceSplitter.split(written.text(), block.start(), block.end(), language)) {
                sentences.add(new Sentence(sentences.size() + 1, span.start(), span.end(), b));
            }
        }
        return sentences;
    }
}
