package dev.lede.article;

/**
 * One block of an article's text.
 *
 * @param start UTF-16 offset into the text of the article, inclusive
 * @param end   UTF-16 offset into the text of the article, exclusive
 */
public record Block(Kind kind, int start, int end) {
    /** What a block is; a browser shows each on lines of its own. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        TABLE_ROW,
        CODE
    }
}
