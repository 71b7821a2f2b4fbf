package dev.lede.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.lede.article.Metadata.Source;

/** Finds the headline among what claims to be it, and what a title says beside it: the site's name. */
final class Headline {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»«:/]+\\s+|\\s*[|｜_»]\\s*|:\\s+");

    private final Optional<String> title;
    private final Source source;
    private final Optional<String> site;

    Headline(PageFacts facts, PageTree tree, Metas metas, LinkedData data) {
        String whole =
                facts.titles().isEmpty() ? "" : fold(facts.titles().get(0).text());
        Optional<String> linked = data.story("headline")
                .or(() -> data.story("name"))
                .map(Headline::fold)
                .filter(t -> t.length() < 300);
        Optional<String> graph = metas.first("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
                .map(Headline::fold);
        int longest = Math.max(
                whole.length(),
                Math.max(linked.orElse("").length(), graph.orElse("").length()));
        Set<String> shown = shownLines(tree, longest + 10);
        Optional<String> heading = mainHeading(tree, whole, graph.orElse(""));
        String named = metas.first("og:site_name").orElse("");
        if (linked.isPresent() && (shown.contains(Titles.key(linked.get())) || heading.isEmpty())) {
            title = linked;
            source = Source.JSON_LD;
        } else if (graph.isPresent() && shown.contains(Titles.key(graph.get()))) {
            title = graph;
            source = Source.OPEN_GRAPH;
        } else if (heading.isPresent()) {
            title = heading;
            source = Source.VISIBLE_TEXT;
        } else if (linked.isPresent()) {
            title = linked;
            source = Source.JSON_LD;
        } else if (graph.isPresent()) {
            title = Optional.of(withoutSite(graph.get(), named, shown));
            source = Source.OPEN_GRAPH;
        } else {
            title = whole.isEmpty() ? Optional.empty() : Optional.of(withoutSite(whole, named, shown));
            source = Source.META;
        }
        site = title.flatMap(headline -> rest(whole, headline));
    }

    Optional<String> title() {
        return title.filter(t -> !t.isEmpty());
    }

    Source source() {
        return source;
    }

    /** What the page's title says beside the headline. */
    Optional<String> site() {
        return site;
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
    }

    /** The keys of the lines that a headline may be: not longer than what names it, and no link of a menu. */
    private static Set<String> shownLines(PageTree tree, int longest) {
        Set<String> shown = new HashSet<>();
        for (Line line : tree.lines()) {
            if (line.text().length() <= longest && (line.isHeading() || line.linkWeight() * 2 <= line.weight())) {
                shown.add(Titles.key(line.text()));
            }
        }
        return shown;
    }

    /** The h1 that the page's own titles speak of, or the only one. */
    private static Optional<String> mainHeading(PageTree tree, String whole, String graph) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < tree.size() && headings.size() < 20; i++) {
            if (tree.tag(i) == Tag.HEADING
                    && tree.element(i).normalName().equals("h1")
                    && tree.endLine(i) > tree.firstLine(i)) {
                headings.add(tree.lines().get(tree.firstLine(i)).text());
            }
        }
        Optional<String> titled = headings.stream()
                .filter(heading ->
                        heading.length() > 3 && (Titles.within(heading, whole) || Titles.within(heading, graph)))
                .max(java.util.Comparator.comparingInt(String::length));
        return titled;
    }

    /** The title up to or from the separator that parts it from the site's name. */
    private static String withoutSite(String whole, String site, Set<String> shown) {
        List<int[]> cuts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(whole);
        while (separator.find() && cuts.size() < 10) {
            cuts.add(new int[] {separator.start(), separator.end()});
        }
        String longest = "";
        for (int[] cut : cuts) {
            for (String part : new String[] {whole.substring(0, cut[0]), whole.substring(cut[1])}) {
                if (part.length() > longest.length() && shown.contains(Titles.key(part))) {
                    longest = part;
                }
            }
        }
        if (longest.length() > 10) {
            return longest.strip();
        }
        if (cuts.isEmpty()) {
            return whole;
        }
        int[] last = cuts.get(cuts.size() - 1);
        int[] first = cuts.get(0);
        if (!site.isEmpty() && Titles.key(whole.substring(first[1])).equals(Titles.key(site))) {
            return whole.substring(0, first[0]).strip();
        }
        if (!site.isEmpty() && Titles.key(whole.substring(0, first[0])).equals(Titles.key(site))) {
            return whole.substring(first[1]).strip();
        }
        boolean colon = whole.substring(last[0], last[1]).strip().equals(":");
        return !colon && last[0] > whole.length() / 2
                ? whole.substring(0, last[0]).strip()
                : whole;
    }

    /** What {@code whole} says beside the headline in it: the name of the site. */
    static Optional<String> rest(String whole, String headline) {
        int at = whole.indexOf(headline);
        if (at < 0 || headline.isEmpty()) {
            return Optional.empty();
        }
        String after = whole.substring(at + headline.length());
        String side = after.isBlank() ? whole.substring(0, at) : after;
        String[] parts = SEPARATOR.split(" " + side + " ", 10);
        String name = "";
        for (String part : parts) {
            if (!part.isBlank()) {
                name = part.strip();
                if (after.isBlank()) {
                    break;
                }
            }
        }
        return name.length() < 2 || name.length() > 60 ? Optional.empty() : Optional.of(name);
    }
}
