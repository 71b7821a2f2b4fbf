package dev.lede.article;

/** What a caller should know about how well a page could be read. */
public enum Note {
    /** The page says that it shows its text only to a browser that runs scripts. */
    NEEDS_JAVASCRIPT,
    /** Only the part before a pay wall was sent. */
    PAYWALL,
    /** The page asks for consent before it shows its text. */
    CONSENT_WALL,
    /** The page leads to stories rather than telling one. */
    LISTING,
    /** The text comes from data inside the page, because its visible part holds none. */
    FROM_EMBEDDED_DATA,
    /** The page has more than 400,000 elements, or 200,000 lines of plain text; what follows was not read. */
    TRUNCATED
}
