package dev.lede.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.lede.Deadline;
import dev.lede.access.Caller;
import dev.lede.web.Headers;
import dev.lede.web.WebApi;
import dev.lede.web.WebRequest;
import dev.lede.web.WebResponse;

/** Requests that come without HTTP, from a queue, a topic, a bus or a workflow: who may send them, AWS has checked. */
final class Jobs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Caller CALLER = new Caller("aws");

    /** A batch waits for pages and models, not for the processor. */
    private static final int AT_ONCE = 4;

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
        /** Whether the same job may succeed later; every other problem is a result like any other. */
        boolean retryable() {
            return problem && answer.path("retryable").asBoolean();
        }

        /** The answer beside its input. */
        ObjectNode toJson() {
            ObjectNode json = JSON.createObjectNode();
            json.set("input", input);
            json.set(problem ? "problem" : "brief", answer);
            return json;
        }
    }

    /** @param request as the body of POST /summarize, or the URL alone; anything else becomes a problem */
    Result run(JsonNode request, Deadline deadline) {
        byte[] body = bytes(request.isTextual() ? JSON.createObjectNode().set("url", request) : request);
        WebResponse response = web.handle(new WebRequest(
                "POST",
                "/summarize",
                "",
                Headers.of(List.of(Map.entry("Content-Type", "application/json"))),
                new WebRequest.Body(body),
                deadline,
                WebApi.newId(),
                CALLER));
        return new Result(request, read(response.body()), response.status() >= 400);
    }

    /** All of them, some at the same time; the results in the order of the requests. */
    List<Result> runAll(List<JsonNode> requests, Deadline deadline) {
        if (requests.size() == 1) {
            return List.of(run(requests.get(0), deadline));
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, requests.size())));
        try {
            return requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(() -> run(request, deadline), threads))
                    .toList()
                    .stream()
                    // Each ends by its deadline.
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
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
