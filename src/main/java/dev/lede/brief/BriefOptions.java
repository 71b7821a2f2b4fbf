package dev.lede.brief;

import java.util.Optional;

/**
 * What the caller may choose.
 *
 * @param language BCP 47 tag of the language to answer in; empty for the article's own
 */
public record BriefOptions(Optional<String> language, Length length) {
    public static final BriefOptions DEFAULTS = new BriefOptions(Optional.empty(), Length.MEDIUM);

    /** How much to say: a chat line, a paragraph, or a page for who will not read the article. */
    public enum Length {
        SHORT,
        MEDIUM,
        LONG
    }
}
