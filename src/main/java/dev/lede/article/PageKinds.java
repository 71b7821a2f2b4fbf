package dev.lede.article;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what sort of page this is: from its address, from what it says of itself, and from its shape. */
final class PageKinds {
    private static final Pattern FORUM = Pattern.compile(
            "//(?:[\\w-]+\\.)*(?:forums?|community|discuss|discussions?|answers|boards?)\\.|[/?](?:forums?|threads?|topic|viewtopic|showthread"
                    + "|questions?|discussions?|t|comments)(?:[/.?=-]|$)");
    private static final Pattern DOCUMENTATION = Pattern.compile(
            "[/.](?:docs?|documentation|reference|api|manual|handbook|wiki|developer|guides?|man|spec|howto|tutorials?|kb)(?:[/.]|$)");
    private static final Pattern PRODUCT = Pattern.compile(
            "/(?:products?|p|dp|itm|item|pd|prod|ip|product-page)/|/shop/[^/]+/[^/]+|\\.p(?:\\?|$)|/[^/]*-p-?\\d+");
    private static final Pattern LISTING = Pattern.compile(
            "/(?:category|categories|collections?|c|cat|tags?|topics?|search|browse|shop|shopping|store|departments?|listings?|genre|archives?)/"
                    + "|/(?:latest|news|blog|jobs|recipes|events|shop|all|category/[^/]+)/?(?:\\?.*)?$");
    private static final Pattern SERVICE = Pattern.compile(
            "/(?:services?|solutions?|platform|features?|pricing|about|about-us|company|contact)(?:[/.-]|$)");
    private static final Pattern STORY = Pattern.compile(
            "/(?:articles?|news|stories|story|posts?|blogs?|opinion|press-releases?|insights?)/.*\\w-\\w+-\\w"
                    + "|/20\\d\\d/\\d\\d?/|/\\w+(?:-\\w+){4,}/?(?:\\?.*)?$");

    private static final Pattern HOME = Pattern.compile("/(?:index\\.\\w+|home/?|[a-z]{2}(?:[-_][a-z]{2})?/?)");

    private final PageTree tree;
    private final Metas metas;
    private final LinkedData data;
    private final String address;

    PageKinds(PageTree tree, Metas metas, LinkedData data, Optional<String> url) {
        this.tree = tree;
        this.metas = metas;
        this.data = data;
        address = url.orElse("").toLowerCase(Locale.ROOT);
    }

    /** Whether the page is a discussion, as far as it says so itself. */
    boolean isThread() {
        return data.types().contains("DiscussionForumPosting")
                || data.types().contains("QAPage")
                || (FORUM.matcher(address).find() && !isStory());
    }

    /** The share of prose in what is left when the surroundings are gone. */
    private double proseShare(boolean[] kept) {
        double all = 0;
        double proseWeight = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                Line line = tree.lines().get(i);
                all += line.weight();
                proseWeight += line.isProse() && line.endsSentence() ? line.weight() : 0;
            }
        }
        return all == 0 ? 0 : proseWeight / all;
    }

    /** @param kept the lines that are left when the surroundings are gone */
    PageKind kind(boolean[] kept) {
        if (data.types().contains("LiveBlogPosting")) {
            return PageKind.LIVE_BLOG;
        }
        if (isThread()) {
            return PageKind.FORUM_THREAD;
        }
        boolean story = isStory();
        double prose = proseShare(kept);
        if (isHome()) {
            return PageKind.HOME;
        }
        if (isProduct(story, prose)) {
            return PageKind.PRODUCT;
        }
        if (!story && DOCUMENTATION.matcher(address).find()) {
            return PageKind.DOCUMENTATION;
        }
        return byProse(story, prose);
    }

    /** Whether the page calls itself a story. */
    private boolean isStory() {
        return data.storyTypes().stream().anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting"))
                || metas.first("og:type").orElse("").equals("article");
    }

    private boolean isHome() {
        String path = path();
        return path.length() <= 1 || HOME.matcher(path).matches();
    }

    private boolean isProduct(boolean story, double prose) {
        if (story && prose > 0.4) {
            return false;
        }
        return (data.types().contains("Product") && prose < 0.7)
                || PRODUCT.matcher(address).find();
    }

    private PageKind byProse(boolean story, double prose) {
        if (!story && prose < 0.8 && LISTING.matcher(address).find()) {
            return PageKind.LISTING;
        }
        if ((story && prose > 0.3) || (prose > 0.35 && STORY.matcher(address).find())) {
            return PageKind.ARTICLE;
        }
        if (SERVICE.matcher(address).find()) {
            return PageKind.SERVICE;
        }
        if (prose > 0.5) {
            return PageKind.ARTICLE;
        }
        return prose < 0.25 ? PageKind.LISTING : PageKind.SERVICE;
    }

    /** The path of the address; where there is none, one that says nothing. */
    private String path() {
        if (address.isEmpty()) {
            return "/unknown";
        }
        try {
            String path = URI.create(address).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException e) {
            return "/unreadable";
        }
    }
}
