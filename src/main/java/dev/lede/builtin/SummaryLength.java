package dev.lede.builtin;

import dev.lede.brief.BriefOptions.Length;

/**
 * How much a summary may hold.
 *
 * @param sentences  at most so many
 * @param characters after the first sentence, only what stays within so many
 */
record SummaryLength(int sentences, int characters) {

    /** The room for a length, never more than about half of an article with {@code available} sentences. */
    static SummaryLength of(Length length, int available) {
        int half = Math.max(1, (available + 1) / 2);
        return switch (length) {
            case SHORT -> new SummaryLength(Math.min(2, half), 280);
            case MEDIUM -> new SummaryLength(Math.min(3, half), 750);
            case LONG -> new SummaryLength(Math.min(Math.max(4, Math.min(10, available / 3)), half), 2600);
        };
    }
}
