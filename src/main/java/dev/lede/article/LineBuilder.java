package dev.lede.article;

import java.util.ArrayList;
import java.util.List;

/** Gathers the text between block borders into {@link Line}s, folding white space as a browser does. */
final class LineBuilder {
    /** A run that is set apart by an element of its own and a break, and no longer than this, is a line of its own. */
    private static final int LONGEST_LABEL = 150;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int block;
    private boolean pendingSpace;
    private boolean brokenLine;
    private int wrapped;
    private int linkDepth;
    private int markDepth;
    private int marks;
    private int weight;
    private int linkWeight;
    private int markWeight;
    private int sentences;
    private int commas;

    /** A whole line that stands by itself, as in plain text. */
    static List<Line> of(String words, Block.Kind kind) {
        LineBuilder builder = new LineBuilder();
        builder.kind(kind);
        builder.text(words);
        builder.flush();
        return builder.lines();
    }

    List<Line> lines() {
        return lines;
    }

    int count() {
        return lines.size();
    }

    Block.Kind kind() {
        return kind;
    }

    void kind(Block.Kind newKind) {
        kind = newKind;
    }

    /** The block that the next text belongs to. */
    void block(int element) {
        block = element;
    }

    void space() {
        pendingSpace = true;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** All that the line holds so far stands in one inline element, which ends here: a heading made of bold text. */
    void wrap() {
        wrapped = text.length();
    }

    void openLink() {
        linkDepth++;
    }

    void closeLink() {
        linkDepth--;
    }

    void openMark(int mark) {
        markDepth++;
        marks |= mark;
    }

    void closeMark() {
        markDepth--;
    }

    /** A {@code <br>}: the second in a row is a paragraph's border. */
    void lineBreak() {
        if (kind == Block.Kind.CODE) {
            text.append('\n');
        } else if (brokenLine || (wrapped > 0 && wrapped == text.length() && wrapped < LONGEST_LABEL)) {
            flush();
        } else {
            brokenLine = true;
            pendingSpace = true;
        }
    }

    void text(String run) {
        if (kind == Block.Kind.CODE) {
            code(run);
            return;
        }
        int added = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (Letters.isSpace(c)) {
                pendingSpace |= c != 0x200B && c != 0xFEFF;
                continue;
            }
            if (c == 0xAD) {
                continue;
            }
            if (pendingSpace && !text.isEmpty()) {
                text.append(' ');
            }
            pendingSpace = false;
            text.append(c);
            added += count(c, i + 1 < run.length() ? run.charAt(i + 1) : ' ');
            brokenLine = false;
        }
        addWeight(added);
    }

    private void code(String run) {
        int added = 0;
        for (int i = 0; i < run.length(); i++) {
            added += Letters.weight(run.charAt(i));
        }
        text.append(run);
        addWeight(added);
    }

    private void addWeight(int added) {
        weight += added;
        if (linkDepth > 0) {
            linkWeight += added;
        }
        if (markDepth > 0) {
            markWeight += added;
        }
    }

    private int count(char c, char next) {
        if (Letters.endsSentence(c) && (c >= 0x3000 || !Character.isLetterOrDigit(next))) {
            sentences++;
        } else if (Letters.isComma(c)) {
            commas++;
        }
        return Letters.weight(c);
    }

    /** Ends the line at a block's border; a line without a letter, digit or sign is none. */
    void flush() {
        if (!text.isEmpty()) {
            String finished = kind == Block.Kind.CODE ? trimCode(text.toString()) : text.toString();
            if (!finished.isBlank()) {
                lines.add(new Line(finished, kind, block, weight, linkWeight, markWeight, marks, sentences, commas));
            }
            text.setLength(0);
        }
        pendingSpace = false;
        brokenLine = false;
        wrapped = 0;
        weight = 0;
        linkWeight = 0;
        markWeight = 0;
        marks = 0;
        sentences = 0;
        commas = 0;
    }

    /** Code keeps its indentation, but not the blank lines around it. */
    private static String trimCode(String code) {
        String ended = code.stripTrailing();
        int start = 0;
        for (int i = 0; i < ended.length() && Character.isWhitespace(ended.charAt(i)); i++) {
            if (ended.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return ended.substring(start);
    }
}
