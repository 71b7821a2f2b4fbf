package dev.lede.article;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a page and how it was come by.
 *
 * @param weight     of the text, see {@link Letters#weight}
 * @param confidence from 0 to 1
 */
record PageText(BlockWriter.Written written, int weight, PageKind kind, double confidence, List<Note> notes) {

    /** Drops what surrounds the story, tells the kind of page, and takes what that kind is read for. */
    static PageText find(PageTree tree, MetadataReader reader, Metadata metadata, Optional<String> url) {
        PageKinds kinds = new PageKinds(tree, reader.metas(), reader.data(), url.or(metadata::canonicalUrl));
        boolean[] kept = tree.keptLines(new Drops(tree, kinds.isThread()).around());
        PageKind kind = kinds.kind(kept);
        Containers containers = new Containers(tree, kept);
        boolean story = kind == PageKind.ARTICLE || kind == PageKind.LIVE_BLOG || kind == PageKind.DOCUMENTATION;
        int container = tree.size() == 0 ? -1 : story ? containers.story() : containers.main();
        boolean[] taken = within(tree, kept, container);
        if (story && container >= 0) {
            new StoryTrim(tree, taken, container).trim(metadata);
        }
        if (!story && container >= 0) {
            new StoryTrim(tree, taken, container).trimList(metadata.title().orElse(""), kind);
        }
        int weight = weight(tree, taken);
        int all = tree.size() == 0 ? 0 : tree.weight(0);
        if (all == 0) {
            return new PageText(new BlockWriter.Written("", List.of()), 0, kind, 0, notes(kind));
        }
        if (weight * 50 < all || weight == 0) {
            // The rules took nearly all of it: better too much than nothing.
            boolean[] whole = weight(tree, kept) > 0 ? kept : all(tree);
            return new PageText(
                    BlockWriter.write(tree, whole), weight(tree, whole), kind, Confidence.UNDONE, notes(kind));
        }
        double confidence = Confidence.of(tree, kept, taken, kind);
        return new PageText(BlockWriter.write(tree, taken), weight, kind, confidence, notes(kind));
    }

    private static List<Note> notes(PageKind kind) {
        return kind == PageKind.LISTING || kind == PageKind.HOME ? List.of(Note.LISTING) : List.of();
    }

    private static boolean[] within(PageTree tree, boolean[] kept, int container) {
        boolean[] taken = new boolean[kept.length];
        if (container >= 0) {
            int first = tree.firstLine(container);
            System.arraycopy(kept, first, taken, first, tree.endLine(container) - first);
        }
        return taken;
    }

    private static boolean[] all(PageTree tree) {
        boolean[] all = new boolean[tree.lines().size()];
        Arrays.fill(all, true);
        return all;
    }

    private static int weight(PageTree tree, boolean[] lines) {
        int weight = 0;
        for (int i = 0; i < lines.length; i++) {
            weight += lines[i] ? tree.lines().get(i).weight() : 0;
        }
        return weight;
    }
}
