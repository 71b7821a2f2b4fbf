package dev.lede.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import dev.lede.Deadline;

/** The one walk over a page: turns it into a {@link PageTree} and sets aside what tells about it. */
final class PageWalk {
    /** Elements beyond this many are not read. */
    private static final int MAX_ELEMENTS = 400_000;

    private final Deadline deadline;
    private final Marks marksOf = new Marks(WordLists.classWords());
    private final PageFacts facts = new PageFacts();
    private final LineBuilder line = new LineBuilder();

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

    private PageWalk(Deadline deadline) {
        this.deadline = deadline;
    }

    /** A page's tree and facts. */
    record Result(PageTree tree, PageFacts facts) {}

    static Result walk(Document document, Deadline deadline) {
        PageWalk walk = new PageWalk(deadline);
        walk.visit(document);
        PageTree tree = walk.tree();
        new Tables(tree).freeLayout();
        return new Result(tree, walk.facts);
    }

    private void visit(Document root) {
        Node node = root;
        int steps = 0;
        while (true) {
            if ((++steps & 1023) == 0) {
                deadline.check("reading the page");
            }
            if (enter(node)) {
                if (node.childNodeSize() > 0) {
                    node = node.childNode(0);
                    continue;
                }
                leave();
            }
            @Nullable Node next = node.nextSibling();
            while (next == null && !(node instanceof Document)) {
                node = parentOf(node);
                if (!(node instanceof Document)) {
                    leave();
                    next = node.nextSibling();
                }
            }
            if (next == null) {
                break;
            }
            node = next;
        }
        line.flush();
    }

    private static Node parentOf(Node node) {
        @Nullable Node parent = node.parent();
        if (parent == null) {
            throw new IllegalStateException("a node below the root has a parent");
        }
        return parent;
    }

    /** Takes a node in; true where its children are to be visited, and {@link #leave} called after them. */
    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            line.text(text.getWholeText());
            return false;
        }
        if (node instanceof Document) {
            return true;
        }
        if (!(node instanceof Element element) || size >= MAX_ELEMENTS) {
            return false;
        }
        String name = element.normalName();
        if (name.equals("head")) {
            facts.head(element);
            return false;
        }
        if (name.equals("html")) {
            facts.html(element);
        }
        Tag tag = Tag.of(name);
        switch (tag) {
            case SCRIPT -> facts.script(element);
            case SKIP -> facts.other(element);
            case BREAK -> line.lineBreak();
            default -> {
                return open(element, tag, name);
            }
        }
        return false;
    }

    private boolean open(Element element, Tag tag, String name) {
        boolean bare = element.attributesSize() == 0;
        int mark = bare || isFrame(name) ? 0 : ElementMarks.of(element, marksOf);
        if (tag == Tag.NOSCRIPT) {
            mark |= Marks.HIDDEN;
        }
        if (!tag.isBlock()) {
            // Hidden words in a line go now; a hidden block may be the whole story and is judged later.
            if ((mark & (Marks.HIDDEN | Marks.SCREEN_READER)) != 0 || isFootnoteMark(tag, element)) {
                return false;
            }
            if (tag == Tag.BUTTON && line.kind() != Block.Kind.HEADING) {
                return false;
            }
        }
        if (!bare) {
            facts.element(element, tag);
        }
        add(element, tag, mark, name);
        return true;
    }

    /** Words of the page's frame tell about the layout, not about what is in it. */
    private static boolean isFrame(String name) {
        return name.equals("body") || name.equals("html");
    }

    private void add(Element element, Tag tag, int mark, String name) {
        if (size == ends.length) {
            grow();
        }
        Block.Kind outer = current < 0 ? Block.Kind.PARAGRAPH : kinds[current];
        int i = size++;
        if (tag.isBlock()) {
            line.flush();
            line.block(i);
        } else if (name.indexOf('-') > 0) {
            line.space();
        }
        elements[i] = element;
        tags[i] = tag;
        parents[i] = current;
        marks[i] = mark;
        firstLines[i] = line.count();
        kinds[i] = kind(tag, outer);
        line.kind(kinds[i]);
        if (tag == Tag.LINK && ElementMarks.leadsAway(element)) {
            line.openLink();
            marks[i] |= AWAY;
        }
        if (tag == Tag.INLINE && line.isEmpty()) {
            marks[i] |= OPENED_LINE;
        }
        if (!tag.isBlock() && mark != 0) {
            line.openMark(mark);
        }
        current = i;
    }

    /** Kept in {@code marks} while walking: this link was counted. */
    private static final int AWAY = 1 << 30;

    /** Kept in {@code marks} while walking: the line began in this inline element. */
    private static final int OPENED_LINE = 1 << 29;

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

    private void leave() {
        int i = current;
        Tag tag = tags[i];
        if (tag.isBlock()) {
            line.flush();
        } else {
            if ((marks[i] & OPENED_LINE) != 0) {
                line.wrap();
                marks[i] &= ~OPENED_LINE;
            }
            if ((marks[i] & ~AWAY) != 0) {
                line.closeMark();
            }
            if ((marks[i] & AWAY) != 0) {
                line.closeLink();
                marks[i] &= ~AWAY;
            }
            if (elements[i].normalName().indexOf('-') > 0) {
                line.space();
            }
        }
        ends[i] = size;
        endLines[i] = line.count();
        current = parents[i];
        line.kind(current < 0 ? Block.Kind.PARAGRAPH : kinds[current]);
        if (tag.isBlock()) {
            line.block(Math.max(0, blockAround(current)));
        }
    }

    /** The innermost block at or above {@code i}; inline elements nest at most as deep as the parser lets them. */
    private int blockAround(int i) {
        int at = i;
        while (at >= 0 && !tags[at].isBlock()) {
            at = parents[at];
        }
        return at;
    }

    private static boolean isFootnoteMark(Tag tag, Element element) {
        return tag == Tag.SUPERSCRIPT
                && element.childNodeSize() == 1
                && element.childNode(0) instanceof Element child
                && child.normalName().equals("a")
                && child.attr("href").indexOf('#') >= 0;
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

    private PageTree tree() {
        List<Line> lines = new ArrayList<>(line.lines());
        return new PageTree(elements, tags, parents, Arrays.copyOf(ends, size), marks, firstLines, endLines, lines);
    }
}
