package dev.lede.llm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.lede.article.Article;
import dev.lede.article.LanguageDetector;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;

/**
 * The language that a brief is to be in, and whether a reply is.
 *
 * @param wanted BCP 47 tag; empty where neither the caller nor the page says
 */
record ReplyLanguage(Optional<String> wanted, Optional<String> spoken) {
    /** With less text than this the detector would guess. */
    private static final int LEAST_TEXT = 40;

    /** So alike in writing that a few sentences do not tell them apart. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("no", "nb", "nn", "da"),
            Set.of("hr", "sr", "bs", "sh"),
            Set.of("cs", "sk"),
            Set.of("id", "ms"),
            Set.of("bg", "mk"),
            Set.of("pt", "gl"),
            Set.of("hi", "mr", "ne"));

    static ReplyLanguage of(Article article, BriefOptions options) {
        // A page may be in another language than it says; a reply in either is right.
        return options.language().isPresent()
                ? new ReplyLanguage(options.language(), Optional.empty())
                : new ReplyLanguage(article.metadata().language(), LanguageDetector.detect(article.text()));
    }

    /** Whether the claims are clearly in another language. */
    boolean isMissedBy(List<Draft.Claim> claims) {
        String text = claims.stream().map(Draft.Claim::text).collect(Collectors.joining(" "));
        if (wanted.isEmpty() || text.length() < LEAST_TEXT) {
            return false;
        }
        Optional<String> found = LanguageDetector.detect(text);
        return found.isPresent()
                && !alike(found.get(), wanted.get())
                && spoken.filter(language -> alike(found.get(), language)).isEmpty();
    }

    private static boolean alike(String one, String other) {
        String first = primary(one);
        String second = primary(other);
        return first.equals(second) || ALIKE.stream().anyMatch(set -> set.contains(first) && set.contains(second));
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
