package dev.lede.article;

import java.util.Arrays;
import java.util.List;

import org.jsoup.nodes.Element;

/** Grows a {@link PageTree} element by element, in document order; knows the path of elements that are still open. */
final class PageTreeBuilder {
    private Element[] elements = new Element[1024];
    private Tag[] tags = new Tag[1024];
    private int[] parents = new int[1024];
    private int[] ends = new int[1024];
    private int[] marks = new int[1024];
    private int[] firstLines = new int[1024];
    private int[] endLines = new int[1024];
    private Block.Kind[] kinds = new Block.Kind[1024];
    private int size;
    private int current = -1;

    /** How many elements there are so far: the index that the next one gets. */
    int size() {
        return size;
    }

    /** Opens an element in the one that is open; {@code firstLine} is the line that its text begins. */
    void open(Element element, Tag tag, int mark, int firstLine) {
        if (size == ends.length) {
            grow();
        }
        kinds[size] = kind(tag, kind());
        elements[size] = element;
        tags[size] = tag;
        parents[size] = current;
        marks[size] = mark;
        firstLines[size] = firstLine;
        current = size++;
    }

    /** Closes the innermost open element; {@code endLine} is the line after its last. */
    void close(int endLine) {
        ends[current] = size;
        endLines[current] = endLine;
        current = parents[current];
    }

    /** The innermost open element. */
    Element element() {
        return elements[current];
    }

    Tag tag() {
        return tags[current];
    }

    int marks() {
        return marks[current];
    }

    /** What text that follows now is part of. */
    Block.Kind kind() {
        return current < 0 ? Block.Kind.PARAGRAPH : kinds[current];
    }

    /** Sets a bit in the marks of the innermost open element. */
    void mark(int bit) {
        marks[current] |= bit;
    }

    /** Takes a bit off the marks of the innermost open element; whether it was set. */
    boolean unmark(int bit) {
        boolean had = (marks[current] & bit) != 0;
        marks[current] &= ~bit;
        return had;
    }

    /** The innermost open block, the first element where none is; inline elements nest as deep as the parser lets them. */
    int block() {
        int at = current;
        while (at >= 0 && !tags[at].isBlock()) {
            at = parents[at];
        }
        return Math.max(0, at);
    }

    private static Block.Kind kind(Tag tag, Block.Kind outer) {
        return switch (tag) {
            case HEADING -> Block.Kind.HEADING;
            case ITEM -> Block.Kind.LIST_ITEM;
            case QUOTE -> Block.Kind.QUOTE;
            case PRE -> Block.Kind.CODE;
            case CELL -> Block.Kind.TABLE_ROW;
            case TABLE, ARTICLE, MAIN, SECTION, FIGURE -> Block.Kind.PARAGRAPH;
            default -> outer;
        };
    }

    private void grow() {
        int capacity = size * 2;
        elements = Arrays.copyOf(elements, capacity);
        tags = Arrays.copyOf(tags, capacity);
        parents = Arrays.copyOf(parents, capacity);
        ends = Arrays.copyOf(ends, capacity);
        marks = Arrays.copyOf(marks, capacity);
        firstLines = Arrays.copyOf(firstLines, capacity);
        endLines = Arrays.copyOf(endLines, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
    }

    /** The finished tree over these lines; call once, when all elements are closed. */
    PageTree build(List<Line> lines) {
        return new PageTree(elements, tags, parents, Arrays.copyOf(ends, size), marks, firstLines, endLines, lines);
    }
}
