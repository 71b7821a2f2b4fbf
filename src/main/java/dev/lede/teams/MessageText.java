package dev.lede.teams;

import java.util.Locale;

/** The words of a message, which Teams writes as HTML: without the name of who was called, and with links as they lead. */
final class MessageText {
    private final String html;
    private final StringBuilder words = new StringBuilder();
    private int at;

    private MessageText(String html) {
        this.html = html;
    }

    /** Linear in the text; never throws. */
    static String of(String html) {
        return new MessageText(html).read();
    }

    private String read() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            words.append(html, at, tag < 0 ? html.length() : tag);
            at = tag < 0 ? html.length() : tag;
            if (tag >= 0) {
                tag();
            }
        }
        // "&amp;" last, so that nothing is decoded twice.
        return words.toString()
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private void tag() {
        int end = html.indexOf('>', at);
        if (end < 0) {
            // Not a tag after all, and there is none behind it.
            words.append(html, at, html.length());
            at = html.length();
            return;
        }
        String tag = html.substring(at, end + 1);
        String name = tag.toLowerCase(Locale.ROOT);
        at = end + 1;
        words.append(' ');
        if (name.startsWith("<a ")) {
            words.append(href(tag, name)).append(' ');
            skipTo("</a>");
        } else if (name.startsWith("<at>") || name.startsWith("<at ")) {
            skipTo("</at>");
        }
    }

    private static String href(String tag, String lower) {
        int start = lower.indexOf("href=\"");
        int end = start < 0 ? -1 : tag.indexOf('"', start + 6);
        return end < 0 ? "" : tag.substring(start + 6, end);
    }

    /** Past the end of an element, where it has one. */
    private void skipTo(String endTag) {
        for (int next = html.indexOf("</", at); next >= 0; next = html.indexOf("</", next + 2)) {
            if (html.regionMatches(true, next, endTag, 0, endTag.length())) {
                at = next + endTag.length();
                return;
            }
        }
        at = html.length();
    }
}
