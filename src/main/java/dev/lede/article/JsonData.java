package dev.lede.article;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON as it is found in pages into maps, lists and strings. Of broken JSON it keeps what stands before the break.
 */
final class JsonData {
    /** Values beyond this many are not read: data of that size is an application's state, not a description. */
    private static final int MAX_VALUES = 50_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final List<Object> roots = new ArrayList<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private String name = "";
    private int values;

    private JsonData() {}

    /** The values that stand one after another in {@code json}; objects as maps, all scalars as strings. */
    static List<Object> read(String json) {
        JsonData data = new JsonData();
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (++data.values > MAX_VALUES) {
                    break;
                }
                data.take(token, parser);
            }
        } catch (IOException e) {
            // Broken, as one page in twenty-five: what was read before stands.
            return data.roots;
        }
        return data.roots;
    }

    private void take(JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case START_OBJECT -> open(new LinkedHashMap<String, Object>());
            case START_ARRAY -> open(new ArrayList<Object>());
            case END_OBJECT, END_ARRAY -> open.pop();
            case FIELD_NAME -> name = parser.currentName();
            case VALUE_NULL -> name = "";
            default -> add(parser.getText());
        }
    }

    private void open(Object container) {
        add(container);
        open.push(container);
    }

    // Open containers are the maps and lists that this class made itself.
    @SuppressWarnings("unchecked")
    private void add(Object value) {
        Object around = open.peek();
        if (around == null) {
            roots.add(value);
        } else if (around instanceof Map) {
            ((Map<String, Object>) around).putIfAbsent(name, value);
        } else {
            ((List<Object>) around).add(value);
        }
    }
}
