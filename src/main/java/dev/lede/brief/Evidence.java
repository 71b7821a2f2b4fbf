package dev.lede.brief;

/**
 * Words of the article, letter by letter: {@code quote} equals {@code text.substring(start, end)}.
 *
 * @param start UTF-16 offset into the article's text, inclusive
 * @param end   UTF-16 offset into the article's text, exclusive
 */
public record Evidence(String quote, int start, int end) {}
