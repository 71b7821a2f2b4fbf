package dev.lede.slack;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.Problem;
import dev.lede.ProblemException;

/** Reads and writes the bodies that Slack sends and takes: forms, and JSON as a tree. */
final class SlackBodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SlackBodies() {}

    /**
     * The fields of a form; of a name that is given twice, the first.
     *
     * @throws ProblemException BAD_REQUEST, for broken percent-encoding
     */
    static Map<String, String> form(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        StringTokenizer parts = new StringTokenizer(new String(body, StandardCharsets.UTF_8), "&");
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            int equals = part.indexOf('=');
            fields.putIfAbsent(
                    decoded(equals < 0 ? part : part.substring(0, equals)),
                    equals < 0 ? "" : decoded(part.substring(equals + 1)));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "the form's percent-encoding is broken", e);
        }
    }

    /** @throws ProblemException BAD_REQUEST, where this is no JSON object */
    static JsonNode object(byte[] json) {
        try {
            JsonNode read = JSON.readTree(json);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException e) {
            // Told below; the parser's own message quotes what was sent.
        }
        throw new ProblemException(Problem.BAD_REQUEST, "the body is no JSON object");
    }

    /** @throws ProblemException BAD_REQUEST, where this is no JSON object */
    static JsonNode object(String json) {
        return object(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The JSON array, or none where this is another thing. */
    static Optional<ArrayNode> array(String json) {
        try {
            return JSON.readTree(json) instanceof ArrayNode array ? Optional.of(array) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static ObjectNode newObject() {
        return JSON.createObjectNode();
    }

    static String written(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }
}
