package dev.lede.brief;

/** Cuts what is too long where a word ends. */
final class Clip {
    private Clip() {}

    /**
     * The end of at most {@code limit} UTF-16 units of {@code text} from {@code start}: {@code end} itself where they
     * reach so far, else after the last whole word, and never inside a surrogate pair.
     */
    static int end(String text, int start, int end, int limit) {
        if (end - start <= limit) {
            return end;
        }
        int cut = start + limit;
        while (cut > start + limit / 2 && !Character.isWhitespace(text.charAt(cut))) {
            cut--;
        }
        if (!Character.isWhitespace(text.charAt(cut))) {
            cut = start + limit;
        }
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    /** At most {@code limit} UTF-16 units of {@code text}. */
    static String of(String text, int limit) {
        return text.substring(0, end(text, 0, text.length(), limit)).stripTrailing();
    }
}
