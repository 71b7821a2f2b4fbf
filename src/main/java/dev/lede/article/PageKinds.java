package dev.lede.article;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what sort of page this is: from its address, from what it says of itself, and from its shape. */
final class PageKinds {
    private static final Pattern FORUM = Pattern.compile(
            "(?:^|[/.])(?:forums?|threads?|topics?|viewtopic|showthread|questions?|discussions?|community|t|comments|board|boards|r)(?:[/.?=-]|$)");
    private static final Pattern DOCUMENTATION = Pattern.compile(
            "(?:^|[/.])(?:docs?|documentation|reference|api|manual|handbook|wiki|learn|developer|guide|readme|man|spec|howto|tutorial|tutorials|help|support|kb)(?:[/.]|$)");
    private static final Pattern PRODUCT = Pattern.compile(
            "/(?:products?|p|dp|itm|item|pd|prod|ip|shop/[^/]+/[^/]+|product-page)/|\\.p(?:\\?|$)|/[^/]*-p-?\\d+");
    private static final Pattern LISTING = Pattern.compile(
            "/(?:category|categories|collections?|c|tag|tags|topics?|search|browse|shop|store|b|s|w|list|archive|archives|departments?|listings?|latest|news|blog|jobs)/?(?:[^/]*)/?(?:\\?.*)?$");
    private static final Pattern SERVICE = Pattern.compile(
            "/(?:services?|solutions?|platform|features?|pricing|about|about-us|company|contact)(?:[/.-]|$)");
    private static final Pattern STORY = Pattern.compile(
            "/(?:articles?|news|stories|story|posts?|blogs?|opinion|press-release|pressrelease|insights?)/.*[a-z0-9]+-[a-z0-9]+-[a-z0-9]+|/20\\d\\d/\\d\\d?/|/[a-z0-9]+(?:-[a-z0-9]+){4,}/?$");

    private final PageTree tree;
    private final Metas metas;
    private final LinkedData data;
    private final String address;
    private final double prose;

    PageKinds(PageTree tree, boolean[] kept, Metas metas, LinkedData data, Optional<String> url) {
        this.tree = tree;
        this.metas = metas;
        this.data = data;
        address = url.orElse("").toLowerCase(Locale.ROOT);
        prose = proseShare(kept);
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

    double prose() {
        return prose;
    }

    PageKind kind() {
        Set<String> types = data.types();
        if (types.contains("LiveBlogPosting")) {
            return PageKind.LIVE_BLOG;
        }
        if (types.contains("DiscussionForumPosting")
                || types.contains("QAPage")
                || (FORUM.matcher(address).find()
                        && !types.contains("NewsArticle")
                        && !types.contains("BlogPosting"))) {
            return PageKind.FORUM_THREAD;
        }
        String path = path();
        if (path.length() <= 1 || path.matches("/(?:index\\.\\w+|home/?|[a-z]{2}(?:[-_][a-z]{2})?/?)")) {
            return PageKind.HOME;
        }
        boolean story =
                data.storyTypes().stream().anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting"))
                        || metas.first("og:type").orElse("").equals("article");
        if ((types.contains("Product") && !story && prose < 0.7)
                || PRODUCT.matcher(address).find()) {
            return PageKind.PRODUCT;
        }
        if (DOCUMENTATION.matcher(address).find() && !story) {
            return PageKind.DOCUMENTATION;
        }
        if ((story && prose > 0.3) || (STORY.matcher(address).find() && prose > 0.4)) {
            return PageKind.ARTICLE;
        }
        if (LISTING.matcher(address).find() && prose < 0.6) {
            return PageKind.LISTING;
        }
        if (SERVICE.matcher(address).find()) {
            return PageKind.SERVICE;
        }
        if (prose > 0.6) {
            return PageKind.ARTICLE;
        }
        return prose < 0.25 ? PageKind.LISTING : PageKind.SERVICE;
    }

    private String path() {
        try {
            String path = URI.create(address).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException e) {
            return "/unreadable";
        }
    }
}
