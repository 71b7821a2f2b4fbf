package dev.lede.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.access.Caller;
import dev.lede.web.BriefRequestJson;
import dev.lede.web.Headers;
import dev.lede.web.WebApi;
import dev.lede.web.WebRequest;
import dev.lede.web.WebResponse;

/** Requests that come without HTTP, from a queue, a topic, a bus or a workflow: who may send them, AWS has checked. */
@Singleton
final class Jobs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Caller CALLER = new Caller("aws");

    private final WebApi web;

    Jobs(WebApi web) {
        this.web = web;
    }

    /**
     * What came of a job.
     *
     * @param input   the request, as it came
     * @param answer  the brief, or the problem (RFC 9457)
     * @param problem whether it is a problem
     */
    record Result(JsonNode input, JsonNode answer, boolean problem) {
        Result(JsonNode input, WebResponse response) {
            this(input, read(response.body()), response.status() >= 400);
        }

        /** Whether the same job may succeed later; every other problem is a result like any other. */
        boolean retryable() {
            return problem && answer.path("retryable").asBoolean();
        }

        Result withInput(JsonNode other) {
            return new Result(other, answer, problem);
        }

        /** Bytes of {@link #toJson}. */
        int size() {
            return Jobs.size(toJson());
        }

        /** The answer beside its input. */
        ObjectNode toJson() {
            ObjectNode json = JSON.createObjectNode();
            json.set("input", input);
            json.set(problem ? "problem" : "brief", answer);
            return json;
        }
    }

    /**
     * @param request as the body of POST /summarize, or the URL alone; anything else becomes a problem. Members that a
     *                request does not have are the sender's own, and stay beside the answer; empty ones, as the empty
     *                cells of a table become, are none
     */
    Result run(JsonNode request, Deadline deadline) {
        return new Result(request, answer(known(request), deadline));
    }

    /** As by HTTP, where somebody hears at once what is wrong: a misspelt member is a problem. */
    Result runStrictly(JsonNode request, Deadline deadline) {
        return new Result(request, answer(request, deadline));
    }

    private WebResponse answer(JsonNode request, Deadline deadline) {
        return web.handle(new WebRequest(
                "POST",
                "/summarize",
                "",
                Headers.of(List.of(Map.entry("Content-Type", "application/json"))),
                new WebRequest.Body(bytes(request)),
                deadline,
                WebApi.newId(),
                CALLER));
    }

    private static JsonNode known(JsonNode request) {
        ObjectNode known = JSON.createObjectNode();
        if (request.isTextual()) {
            return known.set("url", request);
        }
        if (!request.isObject()) {
            return request;
        }
        for (Map.Entry<String, JsonNode> member : request.properties()) {
            JsonNode value = member.getValue();
            if (BriefRequestJson.MEMBERS.contains(member.getKey())
                    && !(value.isTextual() && value.asText().isBlank())) {
                known.set(member.getKey(), value);
            }
        }
        return known;
    }

    /** What a message says: a request as JSON, or a bare URL. */
    static JsonNode request(String message) {
        String text = message.strip();
        if (text.startsWith("{")) {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                return TextNode.valueOf(text);
            }
        }
        return TextNode.valueOf(text);
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static int size(JsonNode json) {
        return bytes(json).length;
    }

    static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(new String(json, StandardCharsets.UTF_8), e);
        }
    }
}
