package dev.lede.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

/** Replies in the shapes of the providers' public API references. */
public final class Shapes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Shapes() {}

    /** A reply that ended by itself; 100 tokens in, 20 out. */
    public static ResponseDefinitionBuilder reply(String path, String content) {
        return reply(path, content, "stop");
    }

    /** @param finish {@code stop}, {@code length} or {@code filter} */
    public static ResponseDefinitionBuilder reply(String path, String content, String finish) {
        return ok(body(path, content, finish));
    }

    public static ResponseDefinitionBuilder ok(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    /** A provider's error, which repeats what it must not: a key and the page. */
    public static ResponseDefinitionBuilder error(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"type\":\"error\",\"error\":{\"type\":\"some_error\",\"code\":\"some_code\","
                        + "\"message\":\"raw words of the provider, key sk-secret\"},\"message\":\"raw words\"}");
    }

    /** The body of a reply, in the shape of the API that is served at {@code path}. */
    public static String body(String path, String content, String finish) {
        if (path.endsWith("/messages")) {
            return anthropic(content, finish);
        }
        return path.endsWith("/converse") ? bedrock(content, finish) : openAi(content, finish);
    }

    private static String openAi(String content, String finish) {
        ObjectNode reply = JSON.createObjectNode();
        reply.put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1_790_000_000)
                .put("model", "m-1");
        ObjectNode choice = reply.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finish.equals("filter") ? "content_filter" : finish);
        choice.putNull("logprobs");
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content)
                .putNull("refusal");
        reply.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 20)
                .put("total_tokens", 120)
                .putObject("prompt_tokens_details")
                .put("cached_tokens", 0);
        return reply.toString();
    }

    private static String anthropic(String content, String finish) {
        ObjectNode reply = JSON.createObjectNode();
        reply.put("id", "msg_1").put("type", "message").put("role", "assistant").put("model", "m-1");
        reply.put(
                "stop_reason",
                switch (finish) {
                    case "length" -> "max_tokens";
                    case "filter" -> "refusal";
                    default -> "end_turn";
                });
        reply.putNull("stop_sequence");
        reply.putArray("content").addObject().put("type", "text").put("text", content);
        reply.putObject("usage").put("input_tokens", 100).put("output_tokens", 20);
        return reply.toString();
    }

    private static String bedrock(String content, String finish) {
        ObjectNode reply = JSON.createObjectNode();
        reply.putObject("output")
                .putObject("message")
                .put("role", "assistant")
                .putArray("content")
                .addObject()
                .put("text", content);
        reply.put(
                "stopReason",
                switch (finish) {
                    case "length" -> "max_tokens";
                    case "filter" -> "content_filtered";
                    default -> "end_turn";
                });
        reply.putObject("usage").put("inputTokens", 100).put("outputTokens", 20).put("totalTokens", 120);
        reply.putObject("metrics").put("latencyMs", 5);
        return reply.toString();
    }
}
