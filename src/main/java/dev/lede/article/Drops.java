package dev.lede.article;

/** Marks the elements that surround a story: navigation, teasers, comments, share bars, forms. */
final class Drops {
    private static final int ALWAYS =
            Marks.HIDDEN | Marks.SCREEN_READER | Marks.COOKIE | Marks.OVERLAY | Marks.NAV | Marks.FOOT;
    private static final int AROUND_STORY = Marks.SIDE
            | Marks.COMMENTS
            | Marks.SHARE
            | Marks.RELATED
            | Marks.AD
            | Marks.NEWSLETTER
            | Marks.CAPTION
            | Marks.BYLINE
            | Marks.TAGS
            | Marks.HEAD;

    /** With this much prose beside them, about 45 words, comments are comments however many they are. */
    private static final int STORY_PROSE = 250;

    private final PageTree tree;
    private final boolean thread;
    private final double most;

    /** @param thread whether the page is a discussion, whose replies are its text */
    Drops(PageTree tree, boolean thread) {
        this.tree = tree;
        this.thread = thread;
        most = tree.size() == 0 ? 0 : Math.max(plain(0), 1) / 3.0;
    }

    private int plain(int i) {
        return tree.weight(i) - tree.linkWeight(i);
    }

    /** For each element, whether it and all in it is to go. What holds a third of the page's text stays, where it has prose. */
    boolean[] around() {
        int believed = believed();
        boolean[] dropped = new boolean[tree.size()];
        for (int i = 1; i < tree.size(); i++) {
            dropped[i] = (isJunkTag(i) && (plain(i) < most || isWithoutProse(i)))
                    || (plain(i) < most && (junkMarks(i) & believed) != 0)
                    || isComments(i)
                    || isLaidOver(i);
        }
        return dropped;
    }

    /** Labels, dates and teasers only: no story stands here, however much of it there is. */
    private boolean isWithoutProse(int i) {
        return tree.proseWeight(i) * 10 < tree.weight(i);
    }

    /** Whether this holds the readers' comments, with the story before it. */
    private boolean isComments(int i) {
        return !thread && tree.has(i, Marks.COMMENTS) && !tree.has(i, Marks.STORY) && proseBefore(i) >= STORY_PROSE;
    }

    /** Whether this lies over the page, which has prose of its own: a question for consent may be longer than the story. */
    private boolean isLaidOver(int i) {
        return (tree.has(i, Marks.COOKIE) || isDialog(i))
                && !tree.has(i, Marks.STORY)
                && tree.proseWeight(0) - tree.proseWeight(i) >= STORY_PROSE;
    }

    private boolean isDialog(int i) {
        return tree.has(i, Marks.OVERLAY) && tree.element(i).attr("role").contains("dialog");
    }

    private int proseBefore(int i) {
        return tree.proseBefore(tree.firstLine(i));
    }

    /**
     * The marks that are true to their name on this page: those that together would take less than a third of its text.
     * A page builder may call each paragraph a widget.
     */
    private int believed() {
        int[] taken = new int[Integer.SIZE];
        int[] until = new int[Integer.SIZE];
        int[] parts = new int[Integer.SIZE];
        for (int i = 1; i < tree.size(); i++) {
            int marks = plain(i) < most ? junkMarks(i) : 0;
            while (marks != 0) {
                int bit = Integer.numberOfTrailingZeros(marks);
                marks &= marks - 1;
                if (i >= until[bit]) {
                    parts[bit]++;
                    taken[bit] += plain(i);
                    until[bit] = tree.end(i);
                }
            }
        }
        int believed = 0;
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            believed |= taken[bit] < most ? 1 << bit : 0;
        }
        // One list of comments in a discussion is the discussion; several are remarks on its posts.
        boolean replies = thread && parts[Integer.numberOfTrailingZeros(Marks.COMMENTS)] < 2;
        return replies ? believed & ~Marks.COMMENTS : believed;
    }

    private boolean isJunkTag(int i) {
        return switch (tree.tag(i)) {
            case NAV, ASIDE, CAPTION, FOOTER -> true;
            case HEADER -> tree.around(i, Tag.ARTICLE) < 0 && tree.around(i, Tag.MAIN) < 0;
            case FORM -> tree.proseWeight(i) * 2 < tree.weight(i);
            default -> false;
        };
    }

    private int junkMarks(int i) {
        int marks = tree.marks(i) & (ALWAYS | AROUND_STORY);
        if (marks == 0 || tree.has(i, Marks.STORY)) {
            return 0;
        }
        return tree.linkWeight(i) * 2 < tree.weight(i) ? marks & ~Marks.NAV : marks;
    }
}
