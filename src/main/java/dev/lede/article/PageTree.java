package dev.lede.article;

import java.util.Arrays;
import java.util.List;

import org.jsoup.nodes.Element;

/**
 * A page as arrays: its elements in document order and its lines of text, so that a question about a subtree is a
 * question about a range. Element {@code i} holds the elements {@code i} to {@code end(i)} and the lines
 * {@code firstLine(i)} to {@code endLine(i)}, ends exclusive.
 */
final class PageTree {
    private final Element[] elements;
    private final Tag[] tags;
    private final int[] parents;
    private final int[] ends;
    private final int[] marks;
    private final int[] firstLines;
    private final int[] endLines;
    private final int[] weights;
    private final int[] linkWeights;
    private final int[] proseWeights;
    private final List<Line> lines;

    PageTree(
            Element[] elements,
            Tag[] tags,
            int[] parents,
            int[] ends,
            int[] marks,
            int[] firstLines,
            int[] endLines,
            List<Line> lines) {
        this.elements = elements;
        this.tags = tags;
        this.parents = parents;
        this.ends = ends;
        this.marks = marks;
        this.firstLines = firstLines;
        this.endLines = endLines;
        this.lines = lines;
        weights = new int[lines.size() + 1];
        linkWeights = new int[lines.size() + 1];
        proseWeights = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            weights[i + 1] = weights[i] + line.weight();
            linkWeights[i + 1] = linkWeights[i] + line.linkWeight();
            proseWeights[i + 1] = proseWeights[i] + (line.isProse() ? line.weight() : 0);
        }
    }

    /** A page of lines alone, all in one block. */
    static PageTree ofLines(List<Line> lines) {
        return new PageTree(
                new Element[] {new Element("body")},
                new Tag[] {Tag.BLOCK},
                new int[] {-1},
                new int[] {1},
                new int[] {0},
                new int[] {0},
                new int[] {lines.size()},
                lines);
    }

    int size() {
        return ends.length;
    }

    Element element(int i) {
        return elements[i];
    }

    Tag tag(int i) {
        return tags[i];
    }

    /** The parent's index, -1 for the first element. */
    int parent(int i) {
        return parents[i];
    }

    int end(int i) {
        return ends[i];
    }

    int marks(int i) {
        return marks[i];
    }

    boolean has(int i, int mark) {
        return (marks[i] & mark) != 0;
    }

    int firstLine(int i) {
        return firstLines[i];
    }

    int endLine(int i) {
        return endLines[i];
    }

    List<Line> lines() {
        return lines;
    }

    /** The weight of all text of an element. */
    int weight(int i) {
        return weights[endLines[i]] - weights[firstLines[i]];
    }

    int linkWeight(int i) {
        return linkWeights[endLines[i]] - linkWeights[firstLines[i]];
    }

    /** The weight of those lines that read like prose. */
    int proseWeight(int i) {
        return proseWeights[endLines[i]] - proseWeights[firstLines[i]];
    }

    /** The weight of the prose that stands before a line. */
    int proseBefore(int line) {
        return proseWeights[line];
    }

    boolean contains(int outer, int inner) {
        return inner >= outer && inner < ends[outer];
    }

    /** The nearest element at or above {@code i} with this tag, -1 where there is none. */
    int around(int i, Tag tag) {
        int at = i;
        while (at >= 0 && tags[at] != tag) {
            at = parents[at];
        }
        return at;
    }

    /** For each line, whether none of the elements around it is marked in {@code dropped}. */
    boolean[] keptLines(boolean[] dropped) {
        boolean[] kept = new boolean[lines.size()];
        Arrays.fill(kept, true);
        int i = 0;
        while (i < ends.length) {
            if (dropped[i]) {
                Arrays.fill(kept, firstLines[i], endLines[i], false);
                i = ends[i];
            } else {
                i++;
            }
        }
        return kept;
    }
}
