package dev.lede.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out of a story's container the lines that are not the story: by themselves, or by where they stand. */
final class StoryTrim {
    /** Where the last part of a story begins, by weight: only there may a heading end it. */
    private static final double TAIL = 0.5;

    /** On a product's page, reviews and other products outweigh the product. */
    private static final double PRODUCT_TAIL = 0.15;

    /** A line that stands this often is a label, as "Verified buyer" or "Member". */
    private static final int LABEL_COUNT = 5;

    private static final int REPEATABLE = 40;

    /** Where at least one part in this many is links, the links are the text. */
    private static final int WAYS = 3;

    private final PageTree tree;
    private final List<Line> lines;
    private final boolean[] kept;
    private final int first;
    private final int end;

    /** @param kept which lines stand; changed by this */
    StoryTrim(PageTree tree, boolean[] kept, int container) {
        this.tree = tree;
        this.kept = kept;
        lines = tree.lines();
        first = tree.firstLine(container);
        end = tree.endLine(container);
    }

    void trim(Metadata metadata) {
        headline(metadata.title().orElse(""));
        Boilerplate boilerplate = new Boilerplate(tree, metadata.authors());
        for (int i = first; i < end; i++) {
            kept[i] = kept[i] && !boilerplate.isAroundStory(lines.get(i));
        }
        tails(TAIL, 0.4);
        StoryEnds ends = new StoryEnds(lines, kept, first, end);
        ends.teasers();
        ends.biography(metadata.authors());
        repeats();
        orphanedHeadings();
    }

    /** The same for a page that is a list: its links are its text, and what stands above the headline is kept. */
    void trimList(String title, PageKind kind) {
        for (int i = first; i < end; i++) {
            Line line = lines.get(i);
            kept[i] &= !(line.isHeading() && Titles.same(line.text(), title)) && !Boilerplate.isAroundList(line);
        }
        ways(kind);
        if (kind == PageKind.PRODUCT) {
            tails(PRODUCT_TAIL, 0.85);
        } else {
            tails(TAIL, 0.4);
        }
        if (kind == PageKind.PRODUCT || kind == PageKind.FORUM_THREAD) {
            manifold();
        }
        repeats();
        orphanedHeadings();
    }

    /** Drops the lines that only lead elsewhere, unless they are much of the text. */
    private void ways(PageKind kind) {
        int all = 0;
        int ways = 0;
        for (int i = first; i < end; i++) {
            Line line = lines.get(i);
            all += kept[i] ? line.weight() : 0;
            ways += kept[i] && Boilerplate.isWay(line, kind) ? line.weight() : 0;
        }
        for (int i = first; i < end && ways * WAYS < all; i++) {
            kept[i] &= !Boilerplate.isWay(lines.get(i), kind);
        }
    }

    /** Drops each line that stands many times. */
    private void manifold() {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = first; i < end; i++) {
            if (kept[i]) {
                counts.merge(lines.get(i).text(), 1, Integer::sum);
            }
        }
        for (int i = first; i < end; i++) {
            Line line = lines.get(i);
            kept[i] &= line.kind() == Block.Kind.TABLE_ROW || counts.getOrDefault(line.text(), 0) < LABEL_COUNT;
        }
    }

    /** Drops the headline and what stands above it, and the byline and date lines between it and the story. */
    private void headline(String title) {
        int headline = -1;
        int prose = 0;
        for (int i = first; i < end && prose < 2; i++) {
            if (kept[i]) {
                Line line = lines.get(i);
                if (Titles.same(line.text(), title)
                        || (headline < 0 && prose == 0 && line.isHeading() && rank(line) == 1)) {
                    headline = i;
                } else if (line.isProse() && line.endsSentence()) {
                    prose++;
                }
            }
        }
        int start = headline < 0 ? first : headline + 1;
        for (int i = first; i < start; i++) {
            kept[i] = false;
        }
        for (int i = start; i < end && !opensStory(i); i++) {
            Line line = lines.get(i);
            kept[i] &= line.weight() > 120 && !line.isHeading();
        }
    }

    private boolean opensStory(int i) {
        Line line = lines.get(i);
        return kept[i]
                && ((line.weight() >= 25 && line.endsSentence() && line.linkDensity() < 0.5)
                        || line.kind() == Block.Kind.CODE
                        || line.isHeading()
                        || line.kind() == Block.Kind.TABLE_ROW
                        || (line.kind() == Block.Kind.LIST_ITEM && line.linkDensity() < 0.5));
    }

    /** Drops what a heading such as "Related articles" opens: to the next heading of its rank, or to the end. */
    private void tails(double from, double most) {
        double total = 0;
        for (int i = first; i < end; i++) {
            total += kept[i] ? lines.get(i).weight() : 0;
        }
        double before = 0;
        for (int i = first; i < end; i++) {
            if (!kept[i]) {
                continue;
            }
            Line line = lines.get(i);
            if (line.weight() < 60 && !line.endsSentence() && Phrases.opensTail(line.text())) {
                int until = sectionEnd(i);
                double weight = 0;
                for (int j = i; j < until; j++) {
                    weight += kept[j] ? lines.get(j).weight() : 0;
                }
                if (before > total * from ? weight < total * most : weight < total * 0.1 && until < end) {
                    for (int j = i; j < until; j++) {
                        kept[j] = false;
                    }
                } else {
                    kept[i] = line.isHeading();
                }
            }
            before += kept[i] ? line.weight() : 0;
        }
    }

    /** Where the section that a line opens ends: at the next heading of its rank, or with the block around it. */
    private int sectionEnd(int i) {
        Line opener = lines.get(i);
        int rank = rank(opener);
        int limit = end;
        if (!opener.isHeading()) {
            int around = tree.parent(opener.element());
            limit = around < 0 ? end : Math.min(end, Math.max(tree.endLine(around), i + 1));
        }
        for (int j = i + 1; j < limit; j++) {
            if (kept[j] && lines.get(j).isHeading() && rank(lines.get(j)) <= rank) {
                return j;
            }
        }
        return limit;
    }

    private int rank(Line line) {
        if (!line.isHeading()) {
            return 7;
        }
        int heading = tree.around(line.element(), Tag.HEADING);
        return heading < 0 ? 7 : tree.element(heading).normalName().charAt(1) - '0';
    }

    /** Drops the second copy of a long line: pages carry one text for each screen size. */
    private void repeats() {
        Set<String> seen = new HashSet<>();
        for (int i = first; i < end; i++) {
            Line line = lines.get(i);
            if (kept[i] && line.weight() > REPEATABLE && line.kind() != Block.Kind.TABLE_ROW) {
                kept[i] = seen.add(line.text());
            }
        }
    }

    /** Drops headings at the end that open nothing. */
    private void orphanedHeadings() {
        for (int i = end - 1; i >= first; i--) {
            if (kept[i]) {
                if (!lines.get(i).isHeading()) {
                    break;
                }
                kept[i] = false;
            }
        }
    }
}
