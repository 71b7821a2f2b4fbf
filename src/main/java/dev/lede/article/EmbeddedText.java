package dev.lede.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;

/**
 * The story of a page whose visible part holds none: from its JSON-LD, else from its description. Used only when the page
 * itself gives less.
 */
final class EmbeddedText {
    private static final int ENOUGH = 400;

    private EmbeddedText() {}

    /** The best text, where it is longer than {@code shown}, the weight of what the page itself gave. */
    static Optional<BlockWriter.Written> find(LinkedData data, Metas metas, int shown) {
        Optional<String> body =
                data.story("articleBody").or(() -> data.story("text")).or(() -> data.story("reviewBody"));
        if (body.isPresent() && body.get().length() > Math.max(ENOUGH, shown * 2)) {
            return Optional.of(write(body.get()));
        }
        if (shown > 0) {
            return Optional.empty();
        }
        return body.or(() -> metas.first("og:description", "description", "twitter:description"))
                .map(EmbeddedText::write)
                .filter(written -> !written.text().isEmpty());
    }

    private static BlockWriter.Written write(String body) {
        BlockWriter writer = new BlockWriter();
        for (Line line : lines(body)) {
            writer.add(Block.Kind.PARAGRAPH, line.text());
        }
        return writer.finish();
    }

    private static List<Line> lines(String body) {
        List<Line> lines = new ArrayList<>();
        boolean markup = body.contains("</") || body.contains("<br");
        String plain = markup
                ? Jsoup.parseBodyFragment(body.replace("</p>", "\n</p>").replace("<br", "\n<br"))
                        .wholeText()
                : body;
        plain.lines().forEach(line -> lines.addAll(LineBuilder.of(line, Block.Kind.PARAGRAPH)));
        return lines;
    }
}
