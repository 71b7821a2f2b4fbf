package dev.lede.article;

import java.util.ArrayList;
import java.util.List;

/** Numbers the sentences of a text, block by block. */
final class Sentences {
    private Sentences() {}

    /** @param language BCP 47 tag, the empty string where it is not known */
    static List<Sentence> of(String text, List<Block> blocks, String language) {
        List<Sentence> sentences = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            for (Span span : spans(text, blocks.get(b), language)) {
                sentences.add(new Sentence(sentences.size() + 1, span.start(), span.end(), b));
            }
        }
        return sentences;
    }

    private static List<Span> spans(String text, Block block, String language) {
        return switch (block.kind()) {
            case HEADING, TABLE_ROW -> List.of(new Span(block.start(), block.end()));
            case CODE -> codeLines(text, block);
            default -> SentenceSplitter.split(text, block.start(), block.end(), language);
        };
    }

    private static List<Span> codeLines(String text, Block block) {
        List<Span> lines = new ArrayList<>();
        int start = block.start();
        while (start < block.end()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 || newline > block.end() ? block.end() : newline;
            int from = start;
            int to = end;
            while (from < to && Punctuation.isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && Punctuation.isSpace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new Span(from, to));
            }
            start = end + 1;
        }
        return lines;
    }
}
