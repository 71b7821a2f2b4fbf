package dev.lede.mcp;

import java.io.IOException;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * One message of JSON-RPC 2.0. Batches, which only the revision 2025-03-26 had, are refused: one request would carry any
 * number of calls past a limit that counts requests.
 *
 * @param id     a string of at most {@value #MAX_ID} characters or an integer; missing where no answer is wanted
 * @param method the empty string where the message answers something
 * @param params an object, or missing
 */
record Message(JsonNode id, String method, JsonNode params) {
    /** It is sent back as it came; no client needs more to tell its calls apart. In UTF-16 units. */
    private static final int MAX_ID = 1_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws RpcException PARSE_ERROR or INVALID_REQUEST */
    static Message read(byte[] body) {
        JsonNode message = parse(body);
        if (!message.isObject()
                || !message.path("jsonrpc").asText().equals("2.0")
                || !isId(message.path("id"))
                || !(message.path("params").isMissingNode()
                        || message.path("params").isObject())) {
            throw new RpcException(
                    400,
                    RpcException.INVALID_REQUEST,
                    message.isArray()
                            ? "Batches are not taken: send one message at a time"
                            : "The body must be one JSON-RPC 2.0 message");
        }
        if (message.path("id").asText().length() > MAX_ID) {
            throw new RpcException(
                    400, RpcException.INVALID_REQUEST, "\"id\" is longer than " + MAX_ID + " characters");
        }
        JsonNode method = message.path("method");
        if (!method.isTextual() && !message.has("result") && !message.has("error")) {
            throw new RpcException(400, RpcException.INVALID_REQUEST, "\"method\" must be a string");
        }
        return new Message(message.path("id"), method.asText(), message.path("params"));
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            // The parser's own message may quote the body.
            throw new RpcException(400, RpcException.PARSE_ERROR, "The body is not JSON");
        }
    }

    private static boolean isId(JsonNode id) {
        return id.isMissingNode() || id.isTextual() || id.isIntegralNumber();
    }

    /** Whether the sender waits for an answer. */
    boolean wantsAnswer() {
        return !id.isMissingNode() && !method.isEmpty();
    }
}
