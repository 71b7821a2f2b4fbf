package dev.lede.article;

import java.util.Locale;

import org.jsoup.nodes.Element;

/** Reads the attributes of one element that say what it is for. */
final class ElementMarks {
    private ElementMarks() {}

    /** The {@link Marks} of an element's class, id, role and itemprop, with HIDDEN where a reader does not see it. */
    static int of(Element element, Marks words) {
        int marks = words.of(element.attr("class"));
        if (!isHeading(element)) {
            marks |= words.of(element.attr("id"));
        }
        if (element.hasAttr("role")) {
            marks |= role(element.attr("role"));
        }
        if (element.hasAttr("itemprop")) {
            marks |= words.of(element.attr("itemprop"));
        }
        return isHidden(element) ? marks | Marks.HIDDEN : marks;
    }

    /** The id of a heading is made of its words: "#what-is-social-media". */
    private static boolean isHeading(Element element) {
        return Tag.of(element.normalName()) == Tag.HEADING;
    }

    private static int role(String role) {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "navigation", "menu", "menubar", "search", "tablist", "toolbar" -> Marks.NAV;
            case "banner" -> Marks.HEAD;
            case "contentinfo" -> Marks.FOOT;
            case "complementary" -> Marks.SIDE;
            case "dialog", "alertdialog", "tooltip" -> Marks.OVERLAY;
            case "main", "article" -> Marks.CONTENT;
            default -> 0;
        };
    }

    /** Hidden by attribute or inline style. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.length() < 500 && hides(style);
    }

    private static boolean hides(String style) {
        String packed = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return packed.contains("display:none") || packed.contains("visibility:hidden");
    }

    /** Whether a link leads to another place than this very page. */
    static boolean leadsAway(Element link) {
        String target = link.attr("href");
        return !target.isEmpty() && target.charAt(0) != '#';
    }
}
