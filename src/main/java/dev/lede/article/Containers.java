package dev.lede.article;

import java.util.List;

/** Finds the element that holds the story. */
final class Containers {
    private final PageTree tree;
    private final double[] values;

    Containers(PageTree tree, boolean[] kept) {
        this.tree = tree;
        List<Line> lines = tree.lines();
        values = new double[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            values[i + 1] = values[i] + (kept[i] ? value(lines.get(i)) : 0);
        }
    }

    /**
     * What a line adds to the worth of a container: prose adds its length, what reads like navigation costs. The
     * container with the highest sum is the story's (after the maximum subsequence segmentation of Pasternack and Roth,
     * WWW 2009).
     */
    private static double value(Line line) {
        if (line.isProse()) {
            return line.weight() * (1 - line.linkDensity());
        }
        if (line.isHeading()) {
            return 0;
        }
        if (line.linkDensity() > 0.5) {
            return -15 - 0.5 * line.weight();
        }
        return line.kind() == Block.Kind.PARAGRAPH && line.weight() < 30 ? -10 : line.weight() * 0.3;
    }

    private double value(int element) {
        return values[tree.endLine(element)] - values[tree.firstLine(element)];
    }

    /** The element whose lines are worth most; the innermost of equals. */
    int best() {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.tag(i).isBlock()) {
                double value = value(i);
                if (value > most || (value == most && tree.contains(best, i))) {
                    best = i;
                    most = value;
                }
            }
        }
        return best;
    }

    /** The best element, or the one in it that its author marked as the story's text and that holds most of it. */
    int story() {
        int best = best();
        int chosen = best;
        double most = value(best) * 0.6;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.has(i, Marks.STORY) && value(i) > most && tree.tag(i).isBlock()) {
                chosen = i;
                most = value(i);
            }
        }
        return chosen;
    }

    /** The page's main part as its author marked it, else the whole page. */
    int main() {
        int best = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.tag(i) == Tag.MAIN || "main".equals(tree.element(i).attr("role"))) {
                if (best < 0 || tree.weight(i) > tree.weight(best)) {
                    best = i;
                }
            }
        }
        return best >= 0 && tree.weight(best) * 4 > tree.weight(0) ? best : 0;
    }
}
