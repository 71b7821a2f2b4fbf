package dev.lede.lambda;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tool for assistants is there on Lambda as it is on a server: each message is one request. */
@QuarkusTest
class McpOnLambdaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    LambdaHandler handler;

    @Test
    void callsTheTool() throws IOException {
        ObjectNode event = JSON.createObjectNode().put("version", "2.0").put("rawPath", "/mcp");
        event.put("rawQueryString", "").put("isBase64Encoded", false);
        event.putObject("headers").put("content-type", "application/json");
        event.putObject("requestContext")
                .putObject("http")
                .put("method", "POST")
                .put("sourceIp", "192.0.2.1");
        event.put(
                "body",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"summarize\","
                        + "\"arguments\":{\"text\":\"Mayor Ana Lima said on Monday that the harbour will close.\"}}}");
        JsonNode answer = new Invocation(20_000).answer(handler, event.toString());
        assertThat(answer.path("statusCode").intValue()).isEqualTo(200);
        assertThat(JSON.readTree(answer.path("body").asText())
                        .at("/result/structuredContent/summary")
                        .asText())
                .contains("Ana Lima");
    }
}
