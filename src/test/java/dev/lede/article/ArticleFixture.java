package dev.lede.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Articles for tests of other rooms, from plain text: a blank line between blocks, "# " before a heading. */
public final class ArticleFixture {
    private ArticleFixture() {}

    /** An article of paragraphs and headings, in the language given or else detected. */
    public static Article of(Optional<String> title, Optional<String> language, String text) {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        String tag = language.or(() -> LanguageDetector.detect(text)).orElse("");
        for (String part : text.split("\n\\s*\n", -1)) {
            String block = part.strip();
            boolean heading = block.startsWith("# ");
            block = heading ? block.substring(2).strip() : block;
            if (!block.isEmpty()) {
                whole.append(whole.isEmpty() ? "" : "\n\n");
                int start = whole.length();
                whole.append(block);
                blocks.add(new Block(heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, start, whole.length()));
            }
        }
        String all = whole.toString();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            List<Span> spans = block.kind() == Block.Kind.HEADING
                    ? List.of(new Span(block.start(), block.end()))
                    : SentenceSplitter.split(all, block.start(), block.end(), tag);
            for (Span span : spans) {
                sentences.add(new Sentence(sentences.size() + 1, span.start(), span.end(), i));
            }
        }
        Metadata metadata = new Metadata(
                Optional.empty(),
                Optional.empty(),
                title,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                tag.isEmpty() ? Optional.empty() : Optional.of(tag),
                Optional.empty());
        return new Article(metadata, all, blocks, sentences);
    }
}
