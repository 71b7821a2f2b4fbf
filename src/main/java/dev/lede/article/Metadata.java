package dev.lede.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says about its story. A field is empty where the page does not say, never a guess that it could not
 * defend.
 *
 * @param url          where the page was found, absolute; empty for a pasted page without one
 * @param canonicalUrl the address that the page gives itself, absolute http or https
 * @param title        the headline, without the name of the site
 * @param authors      names of persons or desks, without "By"
 * @param site         the name of the publication
 * @param published    ISO 8601 date ({@code 2026-11-23}) or date-time with offset ({@code 2026-11-23T08:15:00Z}),
 *                     never later than now; on a page that shows one date only, that date, even if called an update
 * @param modified     the same, of the last change
 * @param language     BCP 47 tag of the story's language, as {@code en} or {@code pt-BR}
 * @param image        address of the lead image, absolute http or https
 * @param sources      where each field that is not empty was found
 */
public record Metadata(
        Optional<String> url,
        Optional<String> canonicalUrl,
        Optional<String> title,
        List<String> authors,
        Optional<String> site,
        Optional<String> published,
        Optional<String> modified,
        Optional<String> language,
        Optional<String> image,
        Map<Field, Source> sources) {

    /** A field whose source is kept. */
    public enum Field {
        CANONICAL_URL,
        TITLE,
        AUTHORS,
        SITE,
        PUBLISHED,
        MODIFIED,
        LANGUAGE,
        IMAGE
    }

    /** Where a page says something about itself, the most reliable first. */
    public enum Source {
        JSON_LD,
        OPEN_GRAPH,
        META,
        MICRODATA,
        VISIBLE_TEXT,
        URL
    }

    public Metadata {
        authors = List.copyOf(authors);
        sources = Map.copyOf(sources);
    }

    /** Metadata whose sources are not known. */
    public Metadata(
            Optional<String> url,
            Optional<String> canonicalUrl,
            Optional<String> title,
            List<String> authors,
            Optional<String> site,
            Optional<String> published,
            Optional<String> modified,
            Optional<String> language,
            Optional<String> image) {
        this(url, canonicalUrl, title, authors, site, published, modified, language, image, Map.of());
    }

    /** The same with another language. */
    Metadata withLanguage(Optional<String> newLanguage) {
        return new Metadata(url, canonicalUrl, title, authors, site, published, modified, newLanguage, image, sources);
    }

    /** The authors in one line, as {@code "Ana Lima, Jo Berg"}; empty where the page names none. */
    public Optional<String> byline() {
        return authors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", authors));
    }
}
