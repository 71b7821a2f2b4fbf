package dev.lede.article;

import java.util.ArrayList;

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

    /** Kept in an element's marks while it is open: this link was counted. */
    private static final int AWAY = 1 << 30;

    /** Kept in an element's marks while it is open: the line began in this inline element. */
    private static final int OPENED_LINE = 1 << 29;

    private final Deadline deadline;
    private final Marks marksOf = new Marks(WordLists.classWords());
    private final PageFacts facts = new PageFacts();
    private final LineBuilder line = new LineBuilder();
    private final PageTreeBuilder tree = new PageTreeBuilder();

    private boolean cut;

    private PageWalk(Deadline deadline) {
        this.deadline = deadline;
    }

    /** A page's tree and facts; {@code cut} where the page has more elements than are read. */
    record Result(PageTree tree, PageFacts facts, boolean cut) {}

    static Result walk(Document document, Deadline deadline) {
        PageWalk walk = new PageWalk(deadline);
        walk.visit(document);
        PageTree tree = walk.tree.build(new ArrayList<>(walk.line.lines()));
        new Tables(tree).freeLayout();
        return new Result(tree, walk.facts, walk.cut);
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
        if (!(node instanceof Element element)) {
            return false;
        }
        if (tree.size() >= MAX_ELEMENTS) {
            cut = true;
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
        if (tag.isBlock()) {
            line.flush();
            line.block(tree.size());
        } else if (name.indexOf('-') > 0) {
            line.space();
        }
        tree.open(element, tag, mark, line.count());
        line.kind(tree.kind());
        if (tag == Tag.LINK && ElementMarks.leadsAway(element)) {
            line.openLink();
            tree.mark(AWAY);
        }
        if (tag == Tag.INLINE && line.isEmpty()) {
            tree.mark(OPENED_LINE);
        }
        if (!tag.isBlock() && mark != 0) {
            line.openMark(mark);
        }
    }

    private void leave() {
        Tag tag = tree.tag();
        if (tag.isBlock()) {
            line.flush();
        } else {
            leaveInline();
        }
        tree.close(line.count());
        line.kind(tree.kind());
        if (tag.isBlock()) {
            line.block(tree.block());
        }
    }

    private void leaveInline() {
        if (tree.unmark(OPENED_LINE)) {
            line.wrap();
        }
        boolean away = tree.unmark(AWAY);
        if (tree.marks() != 0) {
            line.closeMark();
        }
        if (away) {
            line.closeLink();
        }
        if (tree.element().normalName().indexOf('-') > 0) {
            line.space();
        }
    }

    private static boolean isFootnoteMark(Tag tag, Element element) {
        return tag == Tag.SUPERSCRIPT
                && element.childNodeSize() == 1
                && element.childNode(0) instanceof Element child
                && child.normalName().equals("a")
                && child.attr("href").indexOf('#') >= 0;
    }
}
