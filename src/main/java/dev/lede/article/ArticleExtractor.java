package dev.lede.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        MetadataReader reader = new MetadataReader(walked.facts(), tree, page.url(), Instant.now());
        Metadata metadata = reader.read();
        boolean[] kept = tree.keptLines(new Drops(tree).around());
        Containers containers = new Containers(tree, kept);
        int container = System.getenv("WIDE") != null ? containers.main() : containers.story();
        for (int i = 0; i < kept.length; i++) {
            kept[i] &= i >= tree.firstLine(container) && i < tree.endLine(container);
        }
        if (System.getenv("NOTRIM") == null) {
            new StoryTrim(tree, kept, container).trim(metadata.title().orElse(""));
        }
        BlockWriter.Written written = BlockWriter.write(tree, kept);
        return new Article(metadata, written.text(), written.blocks(), sentences(written, ""));
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
