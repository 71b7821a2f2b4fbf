package dev.lede.llm;

import java.util.ArrayList;
import java.util.List;

/** Splits a page where it is longer than a call may be. */
final class Parts {
    private Parts() {}

    /**
     * The lines of a page in parts of at most {@code budget} tokens each, split where a block ends; inside of a block
     * only where it alone is longer. A line is never split.
     */
    static List<String> of(List<PageText.Line> lines, int budget) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int tokens = 0;
        int from = 0;
        while (from < lines.size()) {
            int to = blockEnd(lines, from, budget);
            int blockTokens = tokens(lines, from, to);
            if (tokens > 0 && tokens + blockTokens > budget) {
                parts.add(part.toString());
                part.setLength(0);
                tokens = 0;
            }
            for (PageText.Line line : lines.subList(from, to)) {
                part.append(line.text()).append('\n');
            }
            part.append('\n');
            tokens += blockTokens;
            from = to;
        }
        if (tokens > 0) {
            parts.add(part.toString());
        }
        return parts;
    }

    /** Where the block of the line {@code from} ends, or before that, where it alone is longer than {@code budget}. */
    private static int blockEnd(List<PageText.Line> lines, int from, int budget) {
        int to = from;
        int tokens = 0;
        while (to < lines.size() && lines.get(to).block() == lines.get(from).block()) {
            tokens += lines.get(to).tokens();
            if (to > from && tokens > budget) {
                return to;
            }
            to++;
        }
        return to;
    }

    private static int tokens(List<PageText.Line> lines, int from, int to) {
        return lines.subList(from, to).stream().mapToInt(PageText.Line::tokens).sum();
    }
}
