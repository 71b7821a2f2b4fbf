package dev.lede.article;

import java.util.Arrays;
import java.util.List;

/** Takes off what systems put before and after a story without a heading of its own: teasers, and who the author is. */
final class StoryEnds {
    private static final int LONGEST_TEASER = 250;
    private static final int LONGEST_BIOGRAPHY = 700;

    private final List<Line> lines;
    private final boolean[] kept;
    private final int first;
    private final int end;

    /** @param kept which lines stand; changed by this */
    StoryEnds(List<Line> lines, boolean[] kept, int first, int end) {
        this.lines = lines;
        this.kept = kept;
        this.first = first;
        this.end = end;
    }

    /** Drops what follows the story's last paragraph where it has two or more headings, all of which lead elsewhere. */
    void teasers() {
        int opener = end;
        int headings = 0;
        for (int i = end - 1; i >= first; i--) {
            Line line = lines.get(i);
            if (kept[i] && line.isHeading() && line.linkDensity() >= 0.8) {
                opener = i;
                headings++;
            } else if (kept[i] && (line.isHeading() || (line.weight() > LONGEST_TEASER && line.linkDensity() < 0.5))) {
                break;
            }
        }
        if (headings >= 2 && weight(opener) * 3 < weight(first)) {
            Arrays.fill(kept, opener, end, false);
        }
    }

    /** Drops the paragraphs in the first and last eighth that have an author for their subject: "Ana Lima is …". */
    void biography(List<String> authors) {
        int all = weight(first);
        int before = 0;
        for (int i = first; i < end; i++) {
            if (kept[i]) {
                Line line = lines.get(i);
                int through = before + line.weight();
                boolean edge = through * 8L < all || before * 8L > all * 7L;
                kept[i] = !edge || line.isHeading() || authors.stream().noneMatch(name -> isAbout(line, name));
                before = through;
            }
        }
    }

    /** Not where a colon follows, as before what the author says in an interview. */
    private static boolean isAbout(Line line, String name) {
        return name.indexOf(' ') > 0
                && line.weight() < LONGEST_BIOGRAPHY
                && line.text().length() > name.length() + 2
                && line.text().startsWith(name)
                && line.text().charAt(name.length()) == ' ';
    }

    private int weight(int from) {
        int weight = 0;
        for (int i = from; i < end; i++) {
            weight += kept[i] ? lines.get(i).weight() : 0;
        }
        return weight;
    }
}
