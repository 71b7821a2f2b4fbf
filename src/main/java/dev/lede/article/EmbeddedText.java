package dev.lede.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import dev.lede.Deadline;

/**
 * The story of a page whose visible part holds none: from its JSON-LD, else from the state of its scripts, else from its
 * description. Used only when the page itself gives less.
 */
final class EmbeddedText {
    private static final int ENOUGH = 400;

    private EmbeddedText() {}

    /** The best text, where it is longer than {@code shown}, the weight of what the page itself gave. */
    static Optional<BlockWriter.Written> find(
            LinkedData data, Metas metas, PageFacts facts, int shown, Deadline deadline) {
        int least = Math.max(ENOUGH, shown * 2);
        Optional<String> body =
                data.story("articleBody").or(() -> data.story("text")).or(() -> data.story("reviewBody"));
        if (body.isPresent() && body.get().length() > least) {
            return Optional.of(write(lines(body.get(), deadline)));
        }
        List<Line> state = StateText.find(facts.scripts(), deadline);
        if (state.stream().mapToInt(line -> line.text().length()).sum() > least) {
            return Optional.of(write(state));
        }
        if (shown > 0) {
            return Optional.empty();
        }
        return body.or(() -> metas.first("og:description", "description", "twitter:description"))
                .map(text -> write(lines(text, deadline)))
                .filter(written -> !written.text().isEmpty());
    }

    private static BlockWriter.Written write(List<Line> lines) {
        BlockWriter writer = new BlockWriter();
        lines.forEach(line -> writer.add(line.kind(), line.text()));
        return writer.finish();
    }

    /** The lines of a value: of its markup, which may be escaped twice, else its own. */
    static List<Line> lines(String value, Deadline deadline) {
        String text = value.contains("&lt;p") ? Parser.unescapeEntities(value, false) : value;
        if (text.contains("</") || text.contains("<br")) {
            Document fragment = Jsoup.parseBodyFragment(text.replace("<br", "<br><br"));
            return PageWalk.walk(fragment, deadline).tree().lines();
        }
        List<Line> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.addAll(LineBuilder.of(line, Block.Kind.PARAGRAPH)));
        return lines;
    }
}
