package dev.lede.article;

import java.util.ArrayList;
import java.util.List;

/** Writes kept lines as text and blocks: table rows from their cells, borders as {@link Article} promises them. */
final class BlockWriter {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    /** The text written, and its blocks. */
    record Written(String text, List<Block> blocks) {}

    /** Writes those lines of {@code tree} for which {@code kept} is true. */
    static Written write(PageTree tree, boolean[] kept) {
        BlockWriter writer = new BlockWriter();
        Tables tables = new Tables(tree);
        List<Line> lines = tree.lines();
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            int row = line.kind() == Block.Kind.TABLE_ROW ? tables.rowOf(line.element()) : -1;
            if (row >= 0) {
                int end = Math.max(i + 1, tree.endLine(row));
                writer.add(Block.Kind.TABLE_ROW, tables.text(row, i, end, kept));
                i = end;
            } else {
                if (kept[i]) {
                    writer.add(line.kind(), line.text());
                }
                i++;
            }
        }
        return writer.finish();
    }

    BlockWriter add(Block.Kind kind, String words) {
        if (words.isEmpty()) {
            return this;
        }
        if (!blocks.isEmpty()) {
            Block.Kind last = blocks.get(blocks.size() - 1).kind();
            text.append(last == kind && isTight(kind) ? "\n" : "\n\n");
        }
        int start = text.length();
        text.append(words);
        blocks.add(new Block(kind, start, text.length()));
        return this;
    }

    Written finish() {
        return new Written(text.toString(), List.copyOf(blocks));
    }

    private static boolean isTight(Block.Kind kind) {
        return kind == Block.Kind.LIST_ITEM || kind == Block.Kind.TABLE_ROW || kind == Block.Kind.CODE;
    }
}
