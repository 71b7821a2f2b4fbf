package dev.lede.article;

/** A stretch of text: UTF-16 offsets, {@code start} inclusive, {@code end} exclusive. */
record Span(int start, int end) {}
