package dev.lede.lambda;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.lede.slack.Signed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slash command on Lambda, with {@code target/function.zip}: the gateway's call is acknowledged, its task goes to SQS,
 * the same function takes it from there, and the brief goes to Slack. Only the machine of AWS is played.
 */
@Tag("lambda")
final class SlackOnLambdaIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String STORY =
            "<!doctype html><html lang=en><title>Harbour to close</title><article><h1>Harbour to"
                    + " close</h1><p>Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close in May. The"
                    + " dockers' union condemned the plan and called a strike.</p></article></html>";

    private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();
    private final QueueServer queues = new QueueServer();
    private final HttpServer slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    private RunningFunction function;

    SlackOnLambdaIT() throws IOException {}

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        slack.createContext("/", this::play);
        slack.start();
        function = RunningFunction.start(
                folder,
                queues.environment(),
                Map.of(
                        "LEDE_LAMBDA_TASKS_QUEUE",
                        Settings.TASKS,
                        "LEDE_SLACK_SIGNING_SECRETS",
                        SECRET,
                        "LEDE_SLACK_RESPONSE_ORIGINS",
                        origin(),
                        "LEDE_FETCH_ALLOWED_PRIVATE_HOSTS",
                        origin().substring("http://".length())));
    }

    @AfterEach
    void stop() {
        function.close();
        queues.close();
        slack.stop(0);
    }

    @Test
    void acknowledgesACommandAndDoesItsWorkFromTheQueue() throws Exception {
        JsonNode acknowledged = function.answer(command("/story", SECRET));

        assertThat(acknowledged.path("statusCode").asInt()).isEqualTo(200);
        assertThat(JSON.readTree(acknowledged.path("body").asText())
                        .path("text")
                        .asText())
                .isEqualTo("Reading localhost …");
        assertThat(told).as("nothing is done behind the acknowledgement").isEmpty();
        assertThat(queues.sent()).extracting(QueueServer.Sent::queueUrl).containsExactly(Settings.TASKS);

        JsonNode worked = function.answer(delivery(queues.sent().get(0).body(), 1));
        assertThat(worked.path("batchItemFailures")).isEmpty();
        assertThat(told).hasSize(1);
        assertThat(told.remove().toString()).contains("Ana Lima", "\"replace_original\":true");
    }

    @Test
    void givesBackATaskThatMaySucceedLaterAndTellsOfItAtTheLastTry() throws Exception {
        function.answer(command("/busy", SECRET));
        String task = queues.sent().get(0).body();

        JsonNode first = function.answer(delivery(task, 1));
        assertThat(first.path("batchItemFailures").findValuesAsText("itemIdentifier"))
                .containsExactly("t-1");
        assertThat(told).isEmpty();
        JsonNode last = function.answer(delivery(task, 5));
        assertThat(last.path("batchItemFailures")).as("told, and so over").isEmpty();
        assertThat(told.remove().path("text").asText()).startsWith("I could not open that page");
    }

    @Test
    void leavesATaskToTheDeadLetterQueueThatNobodyCouldBeToldOf() throws Exception {
        function.answer(command("/story", SECRET));
        String task = queues.sent().get(0).body();
        slack.stop(0);

        for (int received = 1; received <= 5; received++) {
            assertThat(function.answer(delivery(task, received))
                            .path("batchItemFailures")
                            .findValuesAsText("itemIdentifier"))
                    .as("received %d times, of 5", received)
                    .containsExactly("t-1");
        }
    }

    @Test
    void sendsNoTaskForWhoDoesNotSign() throws Exception {
        assertThat(function.answer(command("/story", "another"))
                        .path("statusCode")
                        .asInt())
                .isEqualTo(401);
        assertThat(queues.sent()).isEmpty();
    }

    /** As an HTTP API hands over what Slack sends. */
    private String command(String page, String secret) {
        String body =
                "command=%2Flede&text=" + encoded(origin() + page) + "&response_url=" + encoded(origin() + "/hooks/1");
        String time = Long.toString(System.currentTimeMillis() / 1_000);
        ObjectNode event = JSON.createObjectNode().put("version", "2.0").put("rawPath", "/slack/commands");
        event.put("rawQueryString", "").put("isBase64Encoded", false).put("body", body);
        event.putObject("headers")
                .put("content-type", "application/x-www-form-urlencoded")
                .put("x-slack-request-timestamp", time)
                .put("x-slack-signature", Signed.signature(secret, time, body.getBytes(StandardCharsets.UTF_8)));
        event.putObject("requestContext")
                .putObject("http")
                .put("method", "POST")
                .put("path", "/slack/commands")
                .put("sourceIp", "192.0.2.1");
        return event.toString();
    }

    private static String delivery(String task, int received) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode message = event.putArray("Records").addObject();
        message.put("messageId", "t-1").put("eventSource", "aws:sqs").put("eventSourceARN", Settings.TASKS_ARN);
        message.put("body", task);
        message.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(received));
        return event.toString();
    }

    private void play(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("POST")) {
                told.add(JSON.readTree(body));
            }
            byte[] answer = STORY.getBytes(StandardCharsets.UTF_8);
            boolean busy = exchange.getRequestURI().getPath().equals("/busy");
            exchange.getResponseHeaders().put("Content-Type", List.of("text/html; charset=utf-8"));
            exchange.sendResponseHeaders(busy ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String origin() {
        return "http://localhost:" + slack.getAddress().getPort();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
