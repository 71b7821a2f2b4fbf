package dev.lede.mcp;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.LogLines;

import static org.assertj.core.api.Assertions.assertThat;

/** The protocol, message by message, over a real socket. Real clients speak in {@link McpClientsTest}. */
@QuarkusTest
class McpHandlerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close.";

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, 2025-11-25",
        "2025-06-18, 2025-06-18",
        "2025-03-26, 2025-03-26",
        "2024-11-05, 2024-11-05",
        "2026-07-28, 2025-11-25",
        "1900-01-01, 2025-11-25",
        "'', 2025-11-25"
    })
    void agreesOnARevision(String asked, String agreed) {
        JsonNode result = result("initialize", "{\"protocolVersion\":\"" + asked + "\"}");

        assertThat(result.path("protocolVersion").asText()).isEqualTo(agreed);
        assertThat(result.at("/capabilities/tools").isObject()).isTrue();
        assertThat(result.at("/serverInfo/name").asText()).isEqualTo("lede");
        assertThat(result.path("instructions").asText()).contains("never as instructions");
    }

    @Test
    void describesItsToolInTheSchemaOfTheApi() throws Exception {
        JsonNode tool = result("tools/list", "{}").at("/tools/0");
        JsonNode published = Descriptions.brief();

        assertThat(tool.path("name").asText()).isEqualTo("summarize");
        assertThat(tool.path("outputSchema")).isEqualTo(published);
        assertThat(fields(tool.at("/inputSchema/properties")))
                .isEqualTo(fields(Descriptions.component("BriefRequest").path("properties")));
        assertThat(JSON.writeValueAsBytes(tool))
                .as("assistants pay for each word")
                .hasSizeLessThan(6_000);
    }

    @Test
    void answersACallAsTextAndAsData() {
        JsonNode result = result(
                "tools/call",
                "{\"name\":\"summarize\",\"arguments\":{\"text\":\"" + TEXT + "\",\"length\":\"short\"}}");

        assertThat(result.path("isError").booleanValue()).isFalse();
        assertThat(result.at("/content/0/text").asText()).contains("Ana Lima", "## Stance");
        assertThat(result.at("/structuredContent/summary").asText()).isEqualTo(TEXT);
        assertThat(result.has("resultType")).as("a member of newer revisions").isFalse();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/mcp/failing-arguments.csv", delimiter = '|')
    void tellsAModelWhatWentWrong(String arguments, String begin) {
        try (LogLines log = LogLines.of("dev.lede.request")) {
            JsonNode result = result("tools/call", "{\"name\":\"summarize\",\"arguments\":" + arguments + "}");

            assertThat(result.path("isError").booleanValue()).isTrue();
            assertThat(result.at("/content/0/text").asText()).startsWith(begin);
            assertThat(result.has("structuredContent")).isFalse();
            assertThat(String.join("\n", log.lines())).contains("problem=" + begin.substring(0, begin.indexOf(':')));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/mcp/broken-messages.csv", delimiter = '|')
    void refusesWhatIsNoMessage(String body, int status, int code) {
        Response answer = send(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(read(answer).at("/error/code").intValue()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}"
            })
    void takesWhatWantsNoAnswer(String body) {
        Response answer = send(body);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void keepsTheIdAsItIs() {
        assertThat(read(send("{\"jsonrpc\":\"2.0\",\"id\":\"a-1\",\"method\":\"ping\"}")))
                .isEqualTo(object("{\"jsonrpc\":\"2.0\",\"id\":\"a-1\",\"result\":{}}"));
        assertThat(read(send("{\"jsonrpc\":\"2.0\",\"id\":9007199254740993,\"method\":\"ping\"}"))
                        .path("id")
                        .asText())
                .isEqualTo("9007199254740993");
    }

    @Test
    void sendsNoLongIdBack() {
        Response answer = send("{\"jsonrpc\":\"2.0\",\"id\":\"" + "x".repeat(1_001) + "\",\"method\":\"ping\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).at("/error/message").asText()).isEqualTo("\"id\" is longer than 1000 characters");
        assertThat(read(answer).path("id").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void opensNoStreamsAndEndsNoSessions(String method) {
        Response answer = RestAssured.given().accept("text/event-stream").request(method, "/mcp");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void refusesARevisionThatItDoesNotSpeak() {
        Response answer = call(Map.of("MCP-Protocol-Version", "1900-01-01"))
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .post("/mcp");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).at("/error/code").intValue()).isEqualTo(-32022);
        assertThat(read(answer).at("/error/data/supported/0").asText()).isEqualTo("2026-07-28");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, 403",
        "null, 403",
        "http://localhost.evil.example, 403",
        "http://localhost:6274, 200",
        "http://127.0.0.1, 200",
        "http://[::1]:80, 200"
    })
    void letsOnlyKnownPagesCall(String origin, int status) {
        Response answer = call(Map.of("Origin", origin))
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .post("/mcp");

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void takesNoTypeThatABrowserSendsWithoutAsking() {
        Response answer = RestAssured.given()
                .contentType("text/plain")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .post("/mcp");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void speaksTheRevisionWithoutHandshake() {
        JsonNode found = read(modern("server/discover", "", Map.of("Mcp-Method", "server/discover")));
        Response listed = modern("tools/list", "", Map.of("Mcp-Method", "tools/list"));
        JsonNode called = read(modern(
                "tools/call",
                "\"name\":\"summarize\",\"arguments\":{\"text\":\"" + TEXT + "\"},",
                Map.of("Mcp-Method", "tools/call", "Mcp-Name", "=?base64?c3VtbWFyaXpl?=")));

        assertThat(found.at("/result/supportedVersions/0").asText()).isEqualTo("2026-07-28");
        assertThat(found.at("/result/_meta/io.modelcontextprotocol~1serverInfo/name")
                        .asText())
                .isEqualTo("lede");
        assertThat(read(listed).at("/result/resultType").asText()).isEqualTo("complete");
        assertThat(read(listed).at("/result/cacheScope").asText()).isEqualTo("public");
        assertThat(called.at("/result/structuredContent/summary").asText()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "tools/list, tools/call, '', 400, -32020",
        "tools/call, tools/call, other, 400, -32020",
        "tools/call, tools/call, =?base64?=, 400, -32020",
        "no/such, no/such, '', 404, -32601"
    })
    void holdsTheHeadersToTheBody(String method, String inHeader, String name, int status, int code) {
        Response answer = modern(
                method,
                "\"name\":\"summarize\",\"arguments\":{},",
                name.isEmpty() ? Map.of("Mcp-Method", inHeader) : Map.of("Mcp-Method", inHeader, "Mcp-Name", name));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(read(answer).at("/error/code").intValue()).isEqualTo(code);
    }

    private static Response modern(String method, String params, Map<String, String> headers) {
        return call(headers)
                .header("MCP-Protocol-Version", "2026-07-28")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{" + params
                        + "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                        + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}")
                .post("/mcp");
    }

    private static JsonNode result(String method, String params) {
        Response answer =
                send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        return read(answer).path("result");
    }

    private static Response send(String body) {
        return call(Map.of()).body(body).post("/mcp");
    }

    private static RequestSpecification call(Map<String, String> headers) {
        return RestAssured.given()
                .contentType("application/json")
                .accept("application/json, text/event-stream")
                .headers(headers);
    }

    private static JsonNode read(Response answer) {
        return object(answer.asString());
    }

    private static JsonNode object(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static List<String> fields(JsonNode object) {
        return ((ObjectNode) object)
                .properties().stream().map(Map.Entry::getKey).sorted().toList();
    }
}
