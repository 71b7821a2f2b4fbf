package dev.lede.article;

/** What sort of page a text was found on. */
public enum PageKind {
    ARTICLE,
    LIVE_BLOG,
    FORUM_THREAD,
    DOCUMENTATION,
    PRODUCT,
    /** Teasers of other pages: a section front, search results, a shop's category. */
    LISTING,
    /** A page that presents a service, a company or a place. */
    SERVICE,
    HOME,
    /** Text without markup. */
    PLAIN_TEXT
}
