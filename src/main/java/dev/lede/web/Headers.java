package dev.lede.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The header fields of a request; names in any case, several lines of one name joined by a comma (RFC 9110, 5.3). */
public final class Headers {
    private final Map<String, String> fields;

    private Headers(Map<String, String> fields) {
        this.fields = fields;
    }

    public static Headers of(Iterable<Map.Entry<String, String>> lines) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, String> line : lines) {
            fields.merge(line.getKey(), line.getValue(), (a, b) -> a + ", " + b);
        }
        return new Headers(Collections.unmodifiableMap(fields));
    }

    public static Headers none() {
        return of(List.of());
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
