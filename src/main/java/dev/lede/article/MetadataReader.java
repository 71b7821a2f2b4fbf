package dev.lede.article;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jsoup.internal.StringUtil;

import dev.lede.article.Metadata.Field;
import dev.lede.article.Metadata.Source;

/** Reads what a page says about its story, each field from the most reliable place that names it. */
final class MetadataReader {
    private static final List<String> AUTHOR_KEYS = List.of(
            "byl",
            "article:author",
            "author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "citation_author",
            "article:author_name",
            "cxenseparse:author",
            "og:article:author",
            "authors",
            "bylinename",
            "author_name",
            "creator");

    private final PageFacts facts;
    private final PageTree tree;
    private final Metas metas;
    private final LinkedData data;
    private final Optional<String> url;
    private final String declaredLanguage;
    private final Dates dates;
    private final Map<Field, Source> sources = new EnumMap<>(Field.class);

    MetadataReader(PageFacts facts, PageTree tree, Optional<String> url, Instant now) {
        this.facts = facts;
        this.tree = tree;
        this.url = url;
        metas = new Metas(facts.metas());
        data = LinkedData.of(facts.scripts());
        declaredLanguage = Languages.declared(facts, metas, data);
        dates = new Dates(now, Dates.isMonthFirst(declaredLanguage));
    }

    LinkedData data() {
        return data;
    }

    Metas metas() {
        return metas;
    }

    String declaredLanguage() {
        return declaredLanguage;
    }

    Metadata read() {
        Headline headline = new Headline(facts, tree, metas, data);
        Optional<String> title = note(Field.TITLE, headline.title(), headline.source());
        Optional<String> site = site(headline);
        VisibleByline visible = new VisibleByline(tree, title.orElse(""), site.orElse(""), dates);
        PublicationDates publication = new PublicationDates(facts, metas, data, visible, url, dates);
        return new Metadata(
                url,
                canonical(),
                title,
                authors(site.orElse(""), visible),
                site,
                dated(Field.PUBLISHED, publication.published()),
                dated(Field.MODIFIED, publication.modified()),
                declaredLanguage.isEmpty()
                        ? Optional.empty()
                        : note(Field.LANGUAGE, Optional.of(declaredLanguage), Source.META),
                image(),
                sources);
    }

    private Optional<String> note(Field field, Optional<String> value, Source source) {
        if (value.isPresent()) {
            sources.put(field, source);
        }
        return value;
    }

    private Optional<String> dated(Field field, Optional<PublicationDates.Dated> found) {
        found.ifPresent(dated -> sources.put(field, dated.source()));
        return found.map(PublicationDates.Dated::date);
    }

    private Optional<String> canonical() {
        Optional<String> link = facts.links().stream()
                .filter(element -> element.attr("rel").equalsIgnoreCase("canonical"))
                .flatMap(element -> absolute(element.attr("href")).stream())
                .findFirst();
        if (link.isPresent()) {
            return note(Field.CANONICAL_URL, link, Source.META);
        }
        Optional<String> graph = metas.first("og:url").flatMap(this::absolute);
        if (graph.isPresent()) {
            return note(Field.CANONICAL_URL, graph, Source.OPEN_GRAPH);
        }
        return note(
                Field.CANONICAL_URL,
                data.story("mainEntityOfPage").or(() -> data.story("url")).flatMap(this::absolute),
                Source.JSON_LD);
    }

    private Optional<String> image() {
        Optional<String> linked =
                data.story("image").flatMap(this::absolute).filter(address -> address.indexOf('#') < 0);
        if (linked.isPresent()) {
            return note(Field.IMAGE, linked, Source.JSON_LD);
        }
        Optional<String> graph =
                metas.first("og:image", "og:image:url", "og:image:secure_url").flatMap(this::absolute);
        if (graph.isPresent()) {
            return note(Field.IMAGE, graph, Source.OPEN_GRAPH);
        }
        Optional<String> meta = metas.first("twitter:image", "twitter:image:src", "image", "thumbnail")
                .flatMap(this::absolute);
        if (meta.isPresent()) {
            return note(Field.IMAGE, meta, Source.META);
        }
        return note(Field.IMAGE, Microdata.first(facts.properties(), "image", this::absolute), Source.MICRODATA);
    }

    /** An absolute http or https address, resolved against the page's own. */
    private Optional<String> absolute(String address) {
        String text = address.strip();
        if (text.isEmpty() || text.length() > 2000) {
            return Optional.empty();
        }
        String whole = StringUtil.resolve(url.orElse(""), text);
        if (whole.isEmpty() && text.startsWith("//")) {
            whole = "https:" + text;
        }
        return whole.startsWith("http://") || whole.startsWith("https://") ? Optional.of(whole) : Optional.empty();
    }

    private Optional<String> site(Headline headline) {
        Optional<String> graph = metas.first("og:site_name").filter(name -> name.length() < 80);
        if (graph.isPresent()) {
            return note(Field.SITE, graph, Source.OPEN_GRAPH);
        }
        Optional<String> linked = data.names("publisher").stream().findFirst();
        if (linked.isPresent()) {
            return note(Field.SITE, linked, Source.JSON_LD);
        }
        Optional<String> meta = metas.first(
                        "application-name",
                        "apple-mobile-web-app-title",
                        "dc.publisher",
                        "publisher",
                        "al:android:app_name")
                .filter(name -> name.length() < 60 && !name.contains("/"));
        if (meta.isPresent()) {
            return note(Field.SITE, meta, Source.META);
        }
        return note(Field.SITE, headline.site().or(() -> data.of("WebSite", "name")), Source.META);
    }

    private List<String> authors(String site, VisibleByline visible) {
        List<String> named = namedAuthors(site);
        if (named.isEmpty()) {
            named = visible.authors();
            if (!named.isEmpty()) {
                sources.put(Field.AUTHORS, Source.VISIBLE_TEXT);
            }
        }
        // A site that names itself as the author may be a person's own: better than nobody.
        return named.isEmpty() ? namedAuthors("") : named;
    }

    private List<String> namedAuthors(String site) {
        List<String> linked = names(data.names("author"), site);
        if (!linked.isEmpty()) {
            sources.put(Field.AUTHORS, Source.JSON_LD);
            return linked;
        }
        for (String key : AUTHOR_KEYS) {
            List<String> named = names(metas.all(key), site);
            if (!named.isEmpty()) {
                sources.put(
                        Field.AUTHORS,
                        key.startsWith("article:") || key.startsWith("og:") ? Source.OPEN_GRAPH : Source.META);
                return named;
            }
        }
        List<String> micro = facts.properties().stream()
                .filter(element -> element.attr("itemprop").contains("author")
                        || element.attr("rel").contains("author"))
                .limit(5)
                .flatMap(element -> Bylines.names(Microdata.nameOf(element), site).stream())
                .distinct()
                .toList();
        if (!micro.isEmpty()) {
            sources.put(Field.AUTHORS, Source.MICRODATA);
        }
        return micro;
    }

    private static List<String> names(List<String> bylines, String site) {
        return bylines.stream()
                .flatMap(byline -> Bylines.names(byline, site).stream())
                .distinct()
                .limit(10)
                .toList();
    }
}
