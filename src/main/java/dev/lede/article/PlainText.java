package dev.lede.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.lede.Deadline;

/**
 * Reads text without markup, as it is copied from a browser or a mail: cut into lines, of which the story's are kept.
 */
final class PlainText {
    /** What each line that is no prose costs the stretch around it: the story is the stretch that is worth most. */
    private static final int COST = 12;

    private static final int MAX_LINES = 200_000;

    private final List<Line> lines = new ArrayList<>();
    private final boolean[] kept;
    private boolean cut;
    private final String title;

    PlainText(String text, Deadline deadline) {
        read(text, deadline);
        kept = new boolean[lines.size()];
        title = findTitle();
        keep();
    }

    PageTree tree() {
        return PageTree.ofLines(lines);
    }

    boolean[] kept() {
        return kept;
    }

    /** Whether the text has more lines than are read. */
    boolean isCut() {
        return cut;
    }

    /** The headline, the empty string where no line is one. */
    String title() {
        return title;
    }

    private void read(String text, Deadline deadline) {
        boolean wrapped = isWrapped(text);
        StringBuilder block = new StringBuilder();
        int start = 0;
        while (start <= text.length() && lines.size() < MAX_LINES) {
            if ((lines.size() & 1023) == 0) {
                deadline.check("reading the text");
            }
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end).strip();
            if (line.isEmpty() || !wrapped) {
                flush(block);
            }
            block.append(block.isEmpty() ? "" : " ").append(line);
            if (end < 0) {
                start = text.length() + 1;
                break;
            }
            start = end + 1;
        }
        cut = start <= text.length();
        flush(block);
    }

    private void flush(StringBuilder block) {
        String words = block.toString();
        block.setLength(0);
        boolean bullet = words.length() > 2 && "•◦▪‣*–-·".indexOf(words.charAt(0)) >= 0 && words.charAt(1) == ' ';
        if (bullet && !words.endsWith(" -")) {
            lines.addAll(LineBuilder.of(words.substring(2), Block.Kind.LIST_ITEM));
        } else {
            lines.addAll(LineBuilder.of(words, Block.Kind.PARAGRAPH));
        }
    }

    /** Whether lines are cut at a width, as in mail: most of them about as long as the longest, and in paragraphs. */
    private static boolean isWrapped(String text) {
        int full = 0;
        int broken = 0;
        int longest = 0;
        String[] sample = text.substring(0, Math.min(text.length(), 20_000)).split("\n", 400);
        for (String line : sample) {
            longest = Math.max(longest, line.strip().length());
        }
        if (longest > 110 || longest < 40) {
            return false;
        }
        for (int i = 0; i + 1 < sample.length; i++) {
            String line = sample[i].strip();
            if (line.length() > longest * 2 / 3) {
                full++;
                broken += !sample[i + 1].isBlank() && !Letters.endsSentence(line.charAt(line.length() - 1)) ? 1 : 0;
            }
        }
        return full >= 3 && broken * 2 > full;
    }

    /** The line that stands twice, or that opens another one's place at the top, before the first prose. */
    private String findTitle() {
        Set<String> seen = new HashSet<>();
        String first = "";
        for (Line line : lines) {
            if (line.isProse() && line.endsSentence()) {
                break;
            }
            boolean labelled = Phrases.isLabel(line.text());
            if (line.weight() >= 20 && !labelled) {
                for (String earlier : seen) {
                    if (earlier.length() > 15 && earlier.contains(Titles.key(line.text()))) {
                        return line.text();
                    }
                }
                if (seen.size() < 50) {
                    seen.add(Titles.key(line.text()));
                }
                first = first.isEmpty() && !line.endsSentence() ? line.text() : first;
            }
        }
        return seen.isEmpty() || lines.size() < 3 ? "" : first;
    }

    private void keep() {
        int[] stretch = bestStretch();
        long inside = 0;
        long all = 0;
        for (int i = 0; i < lines.size(); i++) {
            all += lines.get(i).weight();
            inside += i >= stretch[0] && i < stretch[1] ? lines.get(i).weight() : 0;
        }
        if (inside * 3 < all) {
            // Nothing stands out: short notes, verses, a list. All of it was meant.
            stretch = new int[] {0, lines.size()};
        }
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(line.text(), 1, Integer::sum));
        for (int i = stretch[0]; i < stretch[1]; i++) {
            Line line = lines.get(i);
            boolean repeated = counts.getOrDefault(line.text(), 0) > 1 && line.weight() < 60;
            kept[i] = !repeated && !Titles.same(line.text(), title) && !Phrases.isLabel(line.text());
        }
        if (IntStream.range(0, kept.length).noneMatch(i -> kept[i])) {
            // Labels and repeats only: better each of them once than nothing.
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < kept.length; i++) {
                kept[i] = seen.add(lines.get(i).text());
            }
        }
        headings(stretch[1]);
    }

    /** A short line between paragraphs that ends like no sentence is a heading. */
    private void headings(int end) {
        for (int i = 0; i + 1 < end; i++) {
            Line line = lines.get(i);
            if (kept[i]
                    && line.kind() == Block.Kind.PARAGRAPH
                    && line.weight() < 60
                    && !line.endsSentence()
                    && line.commas() == 0
                    && lines.get(i + 1).isProse()
                    && line.text().indexOf(':') < 0) {
                lines.set(i, LineBuilder.of(line.text(), Block.Kind.HEADING).get(0));
            }
        }
    }

    /** First and last line, exclusive, of the run of lines that is worth most. */
    private int[] bestStretch() {
        int[] best = {0, lines.size()};
        double most = 0;
        double sum = 0;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += value(lines.get(i));
            if (sum > most || (sum == most && lines.get(i).kind() == Block.Kind.LIST_ITEM)) {
                most = sum;
                best = new int[] {start, i + 1};
            }
        }
        return best;
    }

    private static double value(Line line) {
        if (line.isProse() && line.endsSentence() && line.weight() < 120) {
            return line.weight() * 0.6;
        }
        if (line.isProse() && line.endsSentence()) {
            return line.weight();
        }
        if (Phrases.opensTail(line.text())) {
            return -60;
        }
        return line.endsSentence() || line.kind() == Block.Kind.LIST_ITEM ? 0 : -COST;
    }
}
