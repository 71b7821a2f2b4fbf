package dev.lede.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells tables of data, which are written row by row, from tables that only lay out the page. */
final class Tables {
    /** A cell with more than this is a column of the page, not a value. */
    private static final int LONGEST_CELL = 400;

    private final PageTree tree;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Tables(PageTree tree) {
        this.tree = tree;
    }

    /** Makes paragraphs of the lines in tables that only lay out the page. */
    void freeLayout() {
        List<Line> lines = tree.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind() == Block.Kind.TABLE_ROW && rowOf(line.element()) < 0) {
                lines.set(i, line.as(Block.Kind.PARAGRAPH));
            }
        }
    }

    /** The row of a data table that this element stands in, -1 where there is none. */
    int rowOf(int element) {
        int row = tree.around(element, Tag.ROW);
        if (row < 0) {
            return -1;
        }
        int table = tree.around(row, Tag.TABLE);
        return table >= 0 && known.computeIfAbsent(table, this::holdsData) ? row : -1;
    }

    private boolean holdsData(int table) {
        int rows = 0;
        int cells = 0;
        for (int i = table + 1; i < tree.end(table); i++) {
            Tag tag = tree.tag(i);
            if (tag == Tag.TABLE) {
                return false;
            }
            if (tag == Tag.ROW) {
                rows++;
            } else if (tag == Tag.CELL) {
                cells++;
                if (tree.weight(i) > LONGEST_CELL || tree.endLine(i) - tree.firstLine(i) > 8) {
                    return false;
                }
            }
        }
        return rows >= 1 && cells > rows;
    }

    /** The kept cells of a row, as {@code "a | b"}. */
    String text(int row, int from, int to, boolean[] kept) {
        StringBuilder text = new StringBuilder();
        List<Line> lines = tree.lines();
        int lastCell = -1;
        for (int i = from; i < to; i++) {
            if (kept[i]) {
                int cell = tree.around(lines.get(i).element(), Tag.CELL);
                if (!text.isEmpty()) {
                    text.append(cell == lastCell ? " " : " | ");
                }
                text.append(lines.get(i).text().replace('\n', ' '));
                lastCell = cell;
            }
        }
        return text.toString();
    }
}
