package dev.lede.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jsoup.nodes.Element;

/** The meta elements of a page by their property, name or itemprop, in lower case. */
final class Metas {
    private static final int LONGEST = 2000;

    private final Map<String, List<String>> contents = new HashMap<>();

    Metas(List<Element> metas) {
        for (Element meta : metas) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty() && content.length() <= LONGEST) {
                put(meta.attr("property"), content);
                put(meta.attr("name"), content);
                put(meta.attr("itemprop"), content);
                put(meta.attr("http-equiv"), content);
            }
        }
    }

    private void put(String key, String content) {
        if (!key.isEmpty()) {
            contents.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(content);
        }
    }

    /** The first content under any of these keys, in the order of the keys. */
    Optional<String> first(String... keys) {
        for (String key : keys) {
            List<String> found = contents.get(key);
            if (found != null) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    List<String> all(String key) {
        return contents.getOrDefault(key, List.of());
    }
}
