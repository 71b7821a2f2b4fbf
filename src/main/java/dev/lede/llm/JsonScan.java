package dev.lede.llm;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Finds the JSON object in what a model wrote: behind its thoughts, in a code fence, with prose before and after it,
 * with commas too many and line breaks inside strings. Takes time in line with the length of the text.
 *
 * @param root              what could be read of the object
 * @param whole             whether it is closed
 * @param lacksOnlyBrackets whether the text ends between two values, so that nothing but brackets is missing
 */
record JsonScan(ObjectNode root, boolean whole, boolean lacksOnlyBrackets) {
    private static final int MOST_TRIES = 16;

    /** A reply is five levels deep; what is deeper is something else. */
    private static final int MOST_DEPTH = 16;

    private static final String END_OF_THOUGHT = "</think>";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The first object that has the member {@code mark}. */
    static Optional<JsonScan> of(String text, String mark) {
        int thought = text.lastIndexOf(END_OF_THOUGHT);
        int at = text.indexOf('{', Math.max(0, thought));
        for (int tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
            JsonScan scan = scan(text.substring(at));
            if (scan.root.has(mark)) {
                return Optional.of(scan);
            }
            at = text.indexOf('{', at + 1);
        }
        return Optional.empty();
    }

    private static JsonScan scan(String json) {
        ObjectNode root = NODES.objectNode();
        Deque<ContainerNode<?>> open = new ArrayDeque<>();
        String ending = json.stripTrailing();
        boolean endsClosed = ending.endsWith("}") || ending.endsWith("]");
        try (JsonParser parser = Holder.JSON.createParser(json)) {
            parser.nextToken();
            open.push(root);
            while (!open.isEmpty()) {
                JsonToken token = parser.nextToken();
                if (token == null || open.size() > MOST_DEPTH) {
                    return new JsonScan(root, false, false);
                }
                take(token, parser, open);
            }
            return new JsonScan(root, true, true);
        } catch (com.fasterxml.jackson.core.io.JsonEOFException e) {
            return new JsonScan(root, false, endsClosed);
        } catch (IOException e) {
            return new JsonScan(root, false, false);
        }
    }

    private static void take(JsonToken token, JsonParser parser, Deque<ContainerNode<?>> open) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                ObjectNode child = NODES.objectNode();
                add(child, parser, open);
                open.push(child);
            }
            case START_ARRAY -> {
                ArrayNode child = NODES.arrayNode();
                add(child, parser, open);
                open.push(child);
            }
            case END_OBJECT, END_ARRAY -> open.pop();
            case VALUE_STRING -> add(NODES.textNode(parser.getText()), parser, open);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(NODES.numberNode(parser.getDoubleValue()), parser, open);
            case VALUE_TRUE, VALUE_FALSE -> add(NODES.booleanNode(token == JsonToken.VALUE_TRUE), parser, open);
            default -> {
                // The name of a member, or null, which is as good as absent.
            }
        }
    }

    private static void add(
            com.fasterxml.jackson.databind.JsonNode value, JsonParser parser, Deque<ContainerNode<?>> open)
            throws IOException {
        if (open.peek() instanceof ArrayNode array) {
            array.add(value);
        } else if (open.peek() instanceof ObjectNode object) {
            // For a container the parser is already inside; its name is the one that led to it.
            String name = value.isContainerNode()
                    ? parser.getParsingContext().getParent().getCurrentName()
                    : parser.currentName();
            if (name != null && !object.has(name)) {
                object.set(name, value);
            }
        }
    }

    private static final class Holder {
        static final JsonFactory JSON = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }
}
