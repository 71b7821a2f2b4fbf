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

    private final PageTree tree;
    private final double most;

    Drops(PageTree tree) {
        this.tree = tree;
        most = tree.size() == 0 ? 0 : tree.weight(0) / 3.0;
    }

    /** For each element, whether it and all in it is to go. What holds a third of the page's text stays. */
    boolean[] around() {
        boolean[] dropped = new boolean[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            dropped[i] = isJunk(i) && tree.weight(i) < most;
        }
        return dropped;
    }

    private boolean isJunk(int i) {
        Tag tag = tree.tag(i);
        switch (tag) {
            case NAV, ASIDE, CAPTION -> {
                return true;
            }
            case FOOTER -> {
                return true;
            }
            case HEADER -> {
                return tree.around(i, Tag.ARTICLE) < 0 && tree.around(i, Tag.MAIN) < 0;
            }
            case FORM -> {
                return tree.proseWeight(i) * 2 < tree.weight(i);
            }
            default -> {
                return tree.has(i, ALWAYS | AROUND_STORY) && !tree.has(i, Marks.STORY);
            }
        }
    }
}
