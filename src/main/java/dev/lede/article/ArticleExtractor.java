package dev.lede.article;

import java.time.Instant;
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

/**
 * Turns a page into its article: the story without menus, teasers, captions, share lines and comments, and what the page
 * says about it. Holds no state; time and memory grow in line with the page's size.
 */
@Singleton
public final class ArticleExtractor {
    /** Less than this and a page's data may hold more than its visible part. */
    private static final int LITTLE = 200;

    /**
     * @param page     HTML or text, in any charset; what it names as its own may be wrong
     * @param deadline checked at each stage and while walking the page
     * @throws ProblemException NO_TEXT where the page holds no text, DEADLINE_EXCEEDED
     */
    public Article extract(Page page, Deadline deadline) {
        deadline.check("reading the page");
        String content = Charsets.decode(page);
        return page.format() == Page.Format.TEXT ? text(page, content, deadline) : html(page, content, deadline);
    }

    private static Article html(Page page, String html, Deadline deadline) {
        Document document = Parser.htmlParser()
                .parseInput(new DeadlineReader(html, deadline), page.url().orElse(""));
        deadline.check("parsing the page");
        PageWalk.Result walked = PageWalk.walk(document, deadline);
        PageTree tree = walked.tree();
        MetadataReader reader = new MetadataReader(walked.facts(), tree, page.url(), Instant.now());
        Metadata metadata = reader.read();
        deadline.check("finding the story");
        PageText found = PageText.find(tree, reader, metadata, page.url());
        BlockWriter.Written written = found.written();
        List<Note> notes = new ArrayList<>(found.notes());
        double confidence = found.confidence();
        // What says that scripts are missing is no text of the page.
        int shown = Walls.isOnlyNotice(written.text()) ? 0 : found.weight();
        if (shown < LITTLE) {
            Optional<BlockWriter.Written> embedded =
                    EmbeddedText.find(reader.data(), reader.metas(), walked.facts(), shown, deadline);
            if (embedded.isPresent()) {
                written = embedded.get();
                notes.add(Note.FROM_EMBEDDED_DATA);
                confidence = Confidence.EMBEDDED;
            }
        }
        if (written.text().isEmpty()) {
            throw new ProblemException(Problem.NO_TEXT, noText(tree));
        }
        if (Walls.isOnlyNotice(written.text())) {
            throw new ProblemException(
                    Problem.NO_TEXT, "the page shows its text only to a browser that runs scripts, which are not run");
        }
        notes.addAll(Walls.of(tree, written.text(), reader.data()));
        if (walked.cut()) {
            notes.add(Note.TRUNCATED);
        }
        return article(metadata, written, found.kind(), Confidence.behind(notes, confidence), notes);
    }

    private static String noText(PageTree tree) {
        return tree.lines().isEmpty()
                ? "the page holds no text; it may build its text with scripts, which are not run"
                : "the page holds menus and labels, but no text to summarise";
    }

    private static Article text(Page page, String text, Deadline deadline) {
        PlainText plain = new PlainText(text, deadline);
        PageTree tree = plain.tree();
        BlockWriter.Written written = BlockWriter.write(tree, plain.kept());
        if (written.text().isEmpty()) {
            throw new ProblemException(Problem.NO_TEXT, "the text is empty");
        }
        Metadata metadata = TextMetadata.read(tree, plain.title(), page.url(), Instant.now());
        return article(metadata, written, PageKind.PLAIN_TEXT, 1, plain.isCut() ? List.of(Note.TRUNCATED) : List.of());
    }

    private static Article article(
            Metadata metadata, BlockWriter.Written written, PageKind kind, double confidence, List<Note> notes) {
        Metadata whole = metadata.withLanguage(Languages.of(metadata.language().orElse(""), written.text()));
        String language = whole.language().orElse("");
        List<Sentence> sentences = Sentences.of(written.text(), written.blocks(), language);
        return new Article(whole, written.text(), written.blocks(), sentences, kind, confidence, notes);
    }
}
