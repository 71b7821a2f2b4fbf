package dev.lede.article;

import java.util.List;

/**
 * How sure it is that a text is the story and all of it: from 0 to 1. The share of the page's prose that the story's
 * container holds tells whether the two ways to find it agree; little text, links and kinds of page without one story
 * lower it.
 */
final class Confidence {
    /** About 100 words: with fewer, what is left may be a notice. */
    private static final double ENOUGH = 500;

    /** No rule is certain. */
    private static final double MOST = 0.95;

    /** Where the rules took nearly all of the page and were undone. */
    static final double UNDONE = 0.2;

    /** Of text from data inside the page, which nobody sees. */
    static final double EMBEDDED = 0.5;

    private Confidence() {}

    /**
     * @param left  the lines that are left when the page's surroundings are gone
     * @param taken those of them that were taken for the story
     */
    static double of(PageTree tree, boolean[] left, boolean[] taken, PageKind kind) {
        double proseLeft = 0;
        double proseTaken = 0;
        double weight = 0;
        double links = 0;
        List<Line> lines = tree.lines();
        for (int i = 0; i < taken.length; i++) {
            Line line = lines.get(i);
            int prose = line.isProse() ? line.weight() : 0;
            proseLeft += left[i] ? prose : 0;
            proseTaken += taken[i] ? prose : 0;
            weight += taken[i] ? line.weight() : 0;
            links += taken[i] ? line.linkWeight() : 0;
        }
        if (weight == 0) {
            return 0;
        }
        double agreement = proseLeft == 0 ? 0 : proseTaken / proseLeft;
        double amount = Math.min(1, weight / ENOUGH);
        double words = 1 - links / weight;
        double sure = MOST * (0.4 + 0.6 * agreement) * (0.4 + 0.6 * amount) * (0.5 + 0.5 * words) * of(kind);
        return Math.round(sure * 100) / 100.0;
    }

    private static double of(PageKind kind) {
        return switch (kind) {
            case ARTICLE, PLAIN_TEXT -> 1;
            case LIVE_BLOG, DOCUMENTATION -> 0.95;
            case FORUM_THREAD, SERVICE -> 0.8;
            case PRODUCT, LISTING, HOME -> 0.6;
        };
    }

    /** The same where something stands before the story, or only a part of it was read. */
    static double behind(List<Note> notes, double confidence) {
        if (notes.contains(Note.CONSENT_WALL) || notes.contains(Note.NEEDS_JAVASCRIPT)) {
            return Math.min(confidence, UNDONE);
        }
        boolean part = notes.contains(Note.PAYWALL) || notes.contains(Note.TRUNCATED);
        return part ? confidence / 2 : confidence;
    }
}
