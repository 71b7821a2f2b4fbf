package dev.lede.article;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        return new Metadata(
                url,
                canonical(),
                title,
                authors(site.orElse(""), visible),
                site,
                published(visible),
                modified(visible),
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
        return note(Field.IMAGE, property("image", this::absolute), Source.MICRODATA);
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

    private Optional<String> published(VisibleByline visible) {
        Optional<String> linked = data.story("datePublished")
                .or(() -> data.story("dateCreated"))
                .or(() -> data.story("uploadDate"))
                .flatMap(dates::read);
        if (linked.isPresent()) {
            return note(Field.PUBLISHED, linked, Source.JSON_LD);
        }
        Optional<String> graph = date(
                "article:published_time",
                "og:published_time",
                "article:published",
                "og:article:published_time",
                "og:pubdate",
                "og:release_date");
        if (graph.isPresent()) {
            return note(Field.PUBLISHED, graph, Source.OPEN_GRAPH);
        }
        Optional<String> meta = date(
                "datepublished",
                "date",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date",
                "publication_date",
                "publication-date",
                "published_date",
                "published-date",
                "published",
                "dc.date.issued",
                "dcterms.issued",
                "dc.date",
                "dc.date.created",
                "dcterms.created",
                "dcterms.date",
                "parsely-pub-date",
                "sailthru.date",
                "cxenseparse:recs:publishtime",
                "article.published",
                "rnews:datepublished",
                "citation_publication_date",
                "citation_date",
                "bt:pubdate",
                "ptime",
                "displaydate",
                "date_published",
                "article_date_original",
                "originalpublicationdate",
                "pub_date",
                "dc:date",
                "dcterms.issued",
                "weibo:article:create_at",
                "created",
                "date.created",
                "release_date",
                "article:create_at",
                "cse_publish_date");
        if (meta.isPresent()) {
            return note(Field.PUBLISHED, meta, Source.META);
        }
        Optional<String> micro = property("datePublished", dates::read);
        if (micro.isPresent()) {
            return note(Field.PUBLISHED, micro, Source.MICRODATA);
        }
        Optional<String> seen = visible.published();
        if (seen.isPresent()) {
            return note(Field.PUBLISHED, seen, Source.VISIBLE_TEXT);
        }
        Optional<String> address = url.flatMap(UrlDates::read).flatMap(dates::read);
        if (address.isPresent()) {
            return note(Field.PUBLISHED, address, Source.URL);
        }
        Optional<String> ofPage = data.of("WebPage", "datePublished").flatMap(dates::read);
        if (ofPage.isPresent()) {
            return note(Field.PUBLISHED, ofPage, Source.JSON_LD);
        }
        // A page that shows one date shows when its text was last true, whatever it calls it.
        return note(Field.PUBLISHED, visible.modified(), Source.VISIBLE_TEXT);
    }

    private Optional<String> modified(VisibleByline visible) {
        Optional<String> linked = data.story("dateModified").flatMap(dates::read);
        if (linked.isPresent()) {
            return note(Field.MODIFIED, linked, Source.JSON_LD);
        }
        Optional<String> graph = date("article:modified_time", "og:updated_time", "article:modified");
        if (graph.isPresent()) {
            return note(Field.MODIFIED, graph, Source.OPEN_GRAPH);
        }
        Optional<String> meta = date(
                "datemodified",
                "last-modified",
                "lastmod",
                "dc.date.modified",
                "dcterms.modified",
                "modified",
                "updated",
                "revised");
        if (meta.isPresent()) {
            return note(Field.MODIFIED, meta, Source.META);
        }
        Optional<String> micro = property("dateModified", dates::read);
        return micro.isPresent()
                ? note(Field.MODIFIED, micro, Source.MICRODATA)
                : note(Field.MODIFIED, visible.modified(), Source.VISIBLE_TEXT);
    }

    private Optional<String> date(String... keys) {
        for (String key : keys) {
            for (String content : metas.all(key)) {
                Optional<String> date = dates.read(content);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> property(String name, Function<String, Optional<String>> reader) {
        return facts.properties().stream()
                .filter(element -> element.attr("itemprop").equals(name))
                .flatMap(element -> reader.apply(Microdata.valueOf(element)).stream())
                .findFirst();
    }
}
