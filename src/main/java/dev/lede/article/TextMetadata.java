package dev.lede.article;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.lede.article.Metadata.Field;
import dev.lede.article.Metadata.Source;

/** Reads what a text without markup says about itself: the lines around its headline. */
final class TextMetadata {
    private TextMetadata() {}

    static Metadata read(PageTree tree, String headline, Optional<String> url, Instant now) {
        Optional<String> title = headline.isEmpty() ? Optional.empty() : Optional.of(headline);
        Optional<String> site = title.flatMap(name -> site(tree, name));
        VisibleByline visible = new VisibleByline(tree, headline, site.orElse(""), new Dates(now, true));
        List<String> authors = title.isPresent() ? visible.authors() : List.of();
        Optional<String> published = title.isPresent() ? visible.published() : Optional.empty();
        Optional<String> modified = title.isPresent() ? visible.modified() : Optional.empty();
        Map<Field, Source> sources = new EnumMap<>(Field.class);
        title.ifPresent(value -> sources.put(Field.TITLE, Source.VISIBLE_TEXT));
        site.ifPresent(value -> sources.put(Field.SITE, Source.VISIBLE_TEXT));
        published.ifPresent(value -> sources.put(Field.PUBLISHED, Source.VISIBLE_TEXT));
        modified.ifPresent(value -> sources.put(Field.MODIFIED, Source.VISIBLE_TEXT));
        if (!authors.isEmpty()) {
            sources.put(Field.AUTHORS, Source.VISIBLE_TEXT);
        }
        return new Metadata(
                url,
                Optional.empty(),
                title,
                authors,
                site,
                published,
                modified,
                Optional.empty(),
                Optional.empty(),
                sources);
    }

    /** A browser's first line is the page's title: the headline and, after it, the site's name. */
    private static Optional<String> site(PageTree tree, String headline) {
        if (tree.lines().isEmpty()) {
            return Optional.empty();
        }
        return Headline.rest(tree.lines().get(0).text(), headline);
    }
}
