package dev.lede.article;

import java.util.List;
import java.util.Optional;

/**
 * The story of a page, without what surrounds it.
 *
 * @param metadata  what the page says about the story
 * @param text      the story: blocks in reading order, a blank line between them (a single line break between list
 *                  items, table rows and lines of code that follow each other)
 * @param blocks    the parts of {@code text}, in order, not overlapping
 * @param sentences the sentences of {@code text}, in order; {@code sentences.get(i).number()} is {@code i + 1}
 * @param kind      what sort of page it is
 * @param confidence from 0 to 1: how sure it is that {@code text} is the story and the whole story. 0.95 is the most:
 *                  all of the page's prose in one place; 0.2 and less means that a reader should look at the page. It
 *                  is no probability
 * @param notes     what the reader of a brief should know about the page; empty where all went well
 */
public record Article(
        Metadata metadata,
        String text,
        List<Block> blocks,
        List<Sentence> sentences,
        PageKind kind,
        double confidence,
        List<Note> notes) {

    public Article {
        blocks = List.copyOf(blocks);
        sentences = List.copyOf(sentences);
        notes = List.copyOf(notes);
    }

    /** An article that is known to be one, as tests and callers without a page make it. */
    public Article(Metadata metadata, String text, List<Block> blocks, List<Sentence> sentences) {
        this(metadata, text, blocks, sentences, PageKind.ARTICLE, 1, List.of());
    }

    /** The sentence of this number, counted from 1; empty where the article has no such sentence. */
    public Optional<Sentence> sentence(int number) {
        return number >= 1 && number <= sentences.size() ? Optional.of(sentences.get(number - 1)) : Optional.empty();
    }

    /** The words of a sentence, as they stand in {@link #text}. */
    public String textOf(Sentence sentence) {
        return text.substring(sentence.start(), sentence.end());
    }

    /** The words of a block, as they stand in {@link #text}. */
    public String textOf(Block block) {
        return text.substring(block.start(), block.end());
    }

    public Block blockOf(Sentence sentence) {
        return blocks.get(sentence.block());
    }
}
