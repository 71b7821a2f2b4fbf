package dev.lede.chat;

/** How a chat wants text to be written that is to be shown letter by letter. */
@FunctionalInterface
public interface Escaping {
    /** @return what is to stand for the character at this place; the character itself where it does no harm */
    String escaped(String text, int at);

    /** The text, escaped. */
    default String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            escaped.append(escaped(text, i));
        }
        return escaped.toString();
    }

    /** The text, escaped and cut so that it takes no more than {@code max} UTF-16 units with its escapes. */
    default String within(int max, String text) {
        String whole = of(text);
        if (whole.length() <= max) {
            return whole;
        }
        int kept = 0;
        // One is for the ellipsis.
        for (int taken = 1; kept < text.length(); kept++) {
            taken += escaped(text, kept).length();
            if (taken > max) {
                break;
            }
        }
        String cut = of(PlainText.clip(text, kept + 1));
        while (cut.length() > max && kept > 0) {
            // What follows a character may decide on its escape, and now the ellipsis follows.
            cut = of(PlainText.clip(text, kept--));
        }
        return cut;
    }
}
