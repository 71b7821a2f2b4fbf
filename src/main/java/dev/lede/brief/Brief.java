package dev.lede.brief;

import java.util.List;
import java.util.Optional;

import dev.lede.article.PageKind;

/**
 * The answer: a summary, the key actors and the stance of an article, each part with the words that support it.
 * Only {@link Grounding} makes one, so every quote in it stands in the article.
 *
 * @param summary the texts of the claims, joined
 */
public record Brief(
        String summary,
        List<Claim> claims,
        List<KeyActor> keyActors,
        Stance stance,
        ArticleDetails article,
        Engine engine,
        List<Warning> warnings) {

    public Brief {
        claims = List.copyOf(claims);
        keyActors = List.copyOf(keyActors);
        warnings = List.copyOf(warnings);
    }

    public Brief with(Engine told) {
        return new Brief(summary, claims, keyActors, stance, article, told, warnings);
    }

    public Brief with(List<Warning> told) {
        return new Brief(summary, claims, keyActors, stance, article, engine, told);
    }

    /** This brief for a caller who did not ask for the article's text. */
    public Brief withoutText() {
        return new Brief(summary, claims, keyActors, stance, article.withoutText(), engine, warnings);
    }

    /**
     * What the answer says about the article itself; the fields are those of {@link dev.lede.article.Metadata}.
     *
     * @param url   the canonical address where the page gives one, else where it was found
     * @param kind  what sort of page it is
     * @param confidence from 0 to 1: how sure it is that the text is the story and the whole story
     * @param words how many words the text has; unspaced scripts count each character that is a letter
     * @param text  the text that all offsets point into; empty unless the caller asked for it
     */
    public record ArticleDetails(
            Optional<String> url,
            Optional<String> title,
            Optional<String> byline,
            Optional<String> site,
            Optional<String> published,
            Optional<String> language,
            Optional<String> image,
            PageKind kind,
            double confidence,
            int words,
            Optional<String> text) {

        private ArticleDetails withoutText() {
            return new ArticleDetails(
                    url, title, byline, site, published, language, image, kind, confidence, words, Optional.empty());
        }
    }
}
