package dev.lede.article;

/**
 * One sentence of an article. A heading, a table row and a line of code count as one sentence each.
 * No sentence crosses the border of a block, and none has white space at its ends.
 *
 * @param number counted from 1 over the whole article
 * @param start  UTF-16 offset into the text of the article, inclusive
 * @param end    UTF-16 offset into the text of the article, exclusive
 * @param block  index of its block in {@link Article#blocks()}
 */
public record Sentence(int number, int start, int end, int block) {}
