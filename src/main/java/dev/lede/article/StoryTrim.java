package dev.lede.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of a story's container the lines that are not the story, each by a rule of its own. */
final class StoryTrim {
    /** Where the last part of a story begins, by weight: only there may a heading end it. */
    private static final double TAIL = 0.5;

    /** On a product's page, reviews and other products outweigh the product. */
    private static final double PRODUCT_TAIL = 0.15;

    /** A line that stands this often is a label, as "Verified buyer" or "Member". */
    private static final int LABEL_COUNT = 5;

    private static final int REPEATABLE = 40;

    private static final Pattern MOMENT = Pattern.compile(
            "(?:\\p{L}{1,12}[.,]? ){0,2}(?:\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? \\p{L}{3,12}\\.?,? \\d{4}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}"
                    + "|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}[:.]\\d{2})(?:[,|·•]? ?(?:at |um |à )?\\d{1,2}[:.h]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?|uhr)?)?(?: ?\\p{Lu}{2,4})?");

    private final PageTree tree;
    private final List<Line> lines;
    private final boolean[] kept;
    private final int first;
    private final int end;
    private List<String> authors = List.of();

    /** @param kept which lines stand; changed by this */
    StoryTrim(PageTree tree, boolean[] kept, int container) {
        this.tree = tree;
        this.kept = kept;
        lines = tree.lines();
        first = tree.firstLine(container);
        end = tree.endLine(container);
    }

    void trim(Metadata metadata) {
        authors = metadata.authors();
        headline(metadata.title().orElse(""));
        labels();
        tails(TAIL, 0.4);
        repeats();
        orphanedHeadings();
    }

    /** The same for a page that is a list: its links are its text, and what stands above the headline is kept. */
    void trimList(String title, PageKind kind) {
        for (int i = first; i < end; i++) {
            kept[i] &= !lines.get(i).isHeading() || !Titles.same(lines.get(i).text(), title);
        }
        phrases();
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

    private void phrases() {
        for (int i = first; i < end; i++) {
            Line line = lines.get(i);
            kept[i] &= line.weight() > 0
                    && !Phrases.isLabel(line.text())
                    && !Phrases.isNotice(line.text())
                    && (line.kind() == Block.Kind.TABLE_ROW || !isMenu(line));
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

    /** Drops labels, calls to act, and lines that are only a link. */
    private void labels() {
        for (int i = first; i < end; i++) {
            Line line = lines.get(i);
            if (kept[i] && line.kind() != Block.Kind.TABLE_ROW && line.kind() != Block.Kind.CODE) {
                kept[i] = line.weight() > 0
                        && !isByline(line)
                        && !Phrases.isNotice(line.text())
                        && !Phrases.isLabel(line.text())
                        && !isBareLink(line)
                        && !isMenu(line)
                        && !Credits.isCredit(line.text())
                        && !isMoment(line.text());
            }
        }
    }

    /** Whether a line is a date or time and little else: "on December 19, 2025", "13.05 MDT". */
    private static boolean isMoment(String text) {
        return text.length() < 45 && MOMENT.matcher(text).matches();
    }

    /** Whether a short line names an author of the story, or how to write to one. */
    private boolean isByline(Line line) {
        String text = line.text();
        if (text.length() > 120 || line.isHeading()) {
            return false;
        }
        for (String author : authors) {
            int at = text.indexOf(author);
            if (at >= 0 && at <= 25 && (!line.endsSentence() || text.length() < author.length() + 25)) {
                return true;
            }
        }
        return text.length() < 80
                && text.indexOf('@') > 0
                && text.indexOf('.', text.indexOf('@')) > 0
                && line.sentences() <= 1;
    }

    /** Whether a short line is a row of choices or a path: "Home » News » World", "quote · chart · news". */
    private static boolean isMenu(Line line) {
        String text = line.text();
        if (line.weight() > 80 || line.endsSentence() || line.isHeading()) {
            return false;
        }
        int signs = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            if ("·|»›>•＞".indexOf(text.charAt(i)) >= 0 && text.charAt(i - 1) == ' ') {
                signs++;
            }
        }
        return signs >= 2 || (signs == 1 && line.linkDensity() > 0.3);
    }

    private boolean isBareLink(Line line) {
        if (line.kind() == Block.Kind.CODE || line.kind() == Block.Kind.TABLE_ROW || line.isHeading()) {
            return false;
        }
        double density = line.linkDensity();
        if (line.kind() == Block.Kind.LIST_ITEM) {
            int list = tree.around(line.element(), Tag.LIST);
            return density > 0.8 && list >= 0 && tree.linkWeight(list) * 10 > tree.weight(list) * 7;
        }
        return density > 0.6 && !(line.endsSentence() && line.sentences() > 1);
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
