package dev.lede.article;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Language tags: what a page claims, and what its text says. */
final class Languages {
    private Languages() {}

    /** The BCP 47 tag that the page claims for itself, the empty string where it claims none. */
    static String declared(PageFacts facts, Metas metas, LinkedData data) {
        return facts.language()
                .or(() -> metas.first("content-language", "language", "dc.language", "inlanguage"))
                .or(() -> data.story("inLanguage"))
                .or(() -> metas.first("og:locale"))
                .map(Languages::tag)
                .orElse("");
    }

    /** {@code "de_DE"} and {@code "DE-de"} are {@code "de-DE"}; what is no tag is the empty string. */
    static String tag(String claim) {
        String text = claim.strip().replace('_', '-');
        int comma = text.indexOf(',');
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(comma < 0 ? text : text.substring(0, comma).strip())
                    .build()
                    .toLanguageTag();
            return tag.equals("und") ? "" : tag;
        } catch (IllformedLocaleException e) {
            return "";
        }
    }

    /** The claim where the text agrees with it or cannot tell, else what the text is. */
    static Optional<String> of(String declared, String text) {
        Optional<String> detected = LanguageDetector.detect(text);
        if (detected.isEmpty() || base(declared).equals(base(detected.get()))) {
            return declared.isEmpty() ? Optional.empty() : Optional.of(declared);
        }
        return detected;
    }

    private static String base(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }
}
