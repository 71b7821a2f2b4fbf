package dev.lede.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The schema.org description that a page carries as JSON-LD: its types, and the node that describes the story. */
final class LinkedData {
    private static final int MAX_NODES = 2000;

    private final List<Map<?, ?>> nodes = new ArrayList<>();
    private final Map<String, Map<?, ?>> byId = new HashMap<>();
    private final Set<String> types = new LinkedHashSet<>();
    private Map<?, ?> story = Map.of();

    static LinkedData of(List<Element> scripts) {
        LinkedData data = new LinkedData();
        for (Element script : scripts) {
            if (script.attr("type").toLowerCase(java.util.Locale.ROOT).contains("ld+json")) {
                data.collect(JsonData.read(unwrap(script.data())));
            }
        }
        data.choose();
        return data;
    }

    /** Without the comment or CDATA marks that some systems put around the JSON. */
    private static String unwrap(String json) {
        int start = 0;
        while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
            start++;
        }
        if (start < json.length() && json.startsWith("[CDATA[", start)) {
            return unwrap(json.substring(start + 7));
        }
        return json.substring(start);
    }

    private void collect(List<Object> roots) {
        Deque<Object> open = new ArrayDeque<>(roots);
        while (!open.isEmpty() && nodes.size() < MAX_NODES) {
            Object value = open.poll();
            if (value instanceof Map<?, ?> node) {
                nodes.add(node);
                types.addAll(typesOf(node));
                string(node.get("@id")).ifPresent(id -> byId.merge(id, node, (a, b) -> a.size() >= b.size() ? a : b));
                open.addAll(node.values());
            } else if (value instanceof List<?> list) {
                open.addAll(list);
            }
        }
    }

    private static List<String> typesOf(Map<?, ?> node) {
        List<String> types = new ArrayList<>();
        for (String type : strings(node.get("@type"))) {
            types.add(type.substring(type.lastIndexOf('/') + 1));
        }
        return types;
    }

    private void choose() {
        int best = 0;
        for (Map<?, ?> node : nodes) {
            int rank = rank(node);
            if (rank > best) {
                best = rank;
                story = node;
            }
        }
    }

    private static int rank(Map<?, ?> node) {
        int rank = 0;
        for (String type : typesOf(node)) {
            if (isStory(type)) {
                rank = 4;
            }
        }
        if (rank == 0) {
            return 0;
        }
        rank += node.containsKey("headline") ? 2 : 0;
        rank += node.containsKey("datePublished") ? 1 : 0;
        rank += node.containsKey("author") ? 1 : 0;
        return rank;
    }

    /** Whether a schema.org type is that of a text with a headline and a date. */
    static boolean isStory(String type) {
        return type.endsWith("Article")
                || type.endsWith("BlogPosting")
                || type.equals("Report")
                || type.equals("Review")
                || type.equals("LiveBlogPosting")
                || type.equals("DiscussionForumPosting")
                || type.equals("SocialMediaPosting")
                || type.equals("Recipe")
                || type.equals("CreativeWork")
                || type.equals("HowTo");
    }

    /** All types that the page names. */
    Set<String> types() {
        return types;
    }

    List<String> storyTypes() {
        return typesOf(story);
    }

    /** A text property of the story. */
    Optional<String> story(String property) {
        Object value = story.get(property);
        if (value instanceof Map<?, ?> map && map.size() == 1) {
            Optional<Map<?, ?>> named = string(map.get("@id")).map(byId::get);
            if (named.isPresent()) {
                return text(named.get());
            }
        }
        return text(value);
    }

    /** A text property of the first node of this type. */
    Optional<String> of(String type, String property) {
        return nodes.stream()
                .filter(node -> typesOf(node).contains(type))
                .flatMap(node -> text(node.get(property)).stream())
                .findFirst();
    }

    /** The names behind a property that holds persons or organisations, in whatever form. */
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        for (Object value : list(story.get(property))) {
            if (value instanceof Map<?, ?> map) {
                Map<?, ?> node = map;
                if (!node.containsKey("name")) {
                    node = string(node.get("@id")).map(byId::get).orElse(map);
                }
                names.addAll(strings(node.get("name")));
            } else {
                names.addAll(strings(value));
            }
        }
        return names.stream().map(LinkedData::unescape).toList();
    }

    private static Optional<String> text(@Nullable Object value) {
        for (Object item : list(value)) {
            if (item instanceof Map<?, ?> map) {
                Optional<String> inner = string(map.get("url"))
                        .or(() -> string(map.get("contentUrl")))
                        .or(() -> string(map.get("name")))
                        .or(() -> string(map.get("@id")))
                        .or(() -> string(map.get("@value")));
                if (inner.isPresent()) {
                    return inner.map(LinkedData::unescape);
                }
            }
            Optional<String> plain = string(item);
            if (plain.isPresent()) {
                return plain.map(LinkedData::unescape);
            }
        }
        return Optional.empty();
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> strings(@Nullable Object value) {
        return list(value).stream().flatMap(item -> string(item).stream()).toList();
    }

    private static Optional<String> string(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    /** JSON has no entities, yet many systems leave them in. */
    private static String unescape(String text) {
        return text.indexOf('&') < 0
                ? text
                : Parser.unescapeEntities(text, false).strip();
    }
}
