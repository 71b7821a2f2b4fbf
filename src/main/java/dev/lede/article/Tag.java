package dev.lede.article;

import java.util.Map;

/** What an element of HTML does to the text in it; elements that do the same share one value. */
enum Tag {
    /** A run of text, which is no element. */
    TEXT,
    /** Flows with the text around it. */
    INLINE,
    /** Stands on lines of its own. */
    BLOCK,
    PARAGRAPH,
    HEADING,
    LIST,
    ITEM,
    QUOTE,
    PRE,
    TABLE,
    ROW,
    CELL,
    FIGURE,
    CAPTION,
    ARTICLE,
    MAIN,
    SECTION,
    NAV,
    HEADER,
    FOOTER,
    ASIDE,
    FORM,
    LINK,
    BREAK,
    /** A control with a label, which is text only in a heading: an accordion's. */
    BUTTON,
    SCRIPT,
    NOSCRIPT,
    TIME,
    SUPERSCRIPT,
    IMAGE,
    /** Holds no text of the page. */
    SKIP;

    private static final Map<String, Tag> BY_NAME = Names.byName();

    /** @param name an element's name in lower case; an unknown one flows with the text, as in a browser */
    static Tag of(String name) {
        return BY_NAME.getOrDefault(name, INLINE);
    }

    boolean isBlock() {
        return switch (this) {
            case TEXT, INLINE, LINK, BREAK, BUTTON, SCRIPT, TIME, SUPERSCRIPT, IMAGE, SKIP -> false;
            default -> true;
        };
    }

    /** Which names mean what. */
    private static final class Names {
        private static final Map<Tag, String> LISTS = Map.ofEntries(
                Map.entry(
                        BLOCK,
                        "html body div address center dl fieldset hgroup hr legend dialog details summary menu video audio"
                                + " tbody thead tfoot colgroup search option"),
                Map.entry(PARAGRAPH, "p"),
                Map.entry(HEADING, "h1 h2 h3 h4 h5 h6"),
                Map.entry(LIST, "ul ol dir"),
                Map.entry(ITEM, "li dt dd"),
                Map.entry(QUOTE, "blockquote"),
                Map.entry(PRE, "pre listing xmp plaintext"),
                Map.entry(TABLE, "table"),
                Map.entry(ROW, "tr"),
                Map.entry(CELL, "td th"),
                Map.entry(FIGURE, "figure"),
                Map.entry(CAPTION, "figcaption caption"),
                Map.entry(ARTICLE, "article"),
                Map.entry(MAIN, "main"),
                Map.entry(SECTION, "section"),
                Map.entry(NAV, "nav"),
                Map.entry(HEADER, "header"),
                Map.entry(FOOTER, "footer"),
                Map.entry(ASIDE, "aside"),
                Map.entry(FORM, "form"),
                Map.entry(LINK, "a"),
                Map.entry(BREAK, "br"),
                Map.entry(BUTTON, "button"),
                Map.entry(SCRIPT, "script"),
                Map.entry(NOSCRIPT, "noscript"),
                Map.entry(TIME, "time"),
                Map.entry(SUPERSCRIPT, "sup"),
                Map.entry(IMAGE, "img picture amp-img"),
                Map.entry(
                        SKIP,
                        "style template svg math canvas iframe object embed applet map area input textarea select"
                                + " datalist head title meta link base source track frame frameset noframes noembed"
                                + " progress meter rp rt param amp-ad amp-analytics amp-sidebar"));

        private static Map<String, Tag> byName() {
            Map<String, Tag> names = new java.util.HashMap<>();
            LISTS.forEach((tag, list) -> {
                for (String name : list.split(" ", -1)) {
                    names.put(name, tag);
                }
            });
            return names;
        }
    }
}
