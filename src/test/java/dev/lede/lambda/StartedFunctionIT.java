package dev.lede.lambda;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged function, JVM or native, just started with settings of its own: its snapshot, its queues, its end. */
@Tag("lambda")
final class StartedFunctionIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Parts of clients, which hold connections and credentials, and generators that would draw the same in all instances. */
    private static final Pattern NOT_IN_A_SNAPSHOT = Pattern.compile(
            "software\\.amazon\\.awssdk\\..*|dev\\.langchain4j\\..*"
                    + "|java\\.net\\.http\\..*|jdk\\.internal\\.net\\.http\\..*|java\\.util\\.(Random|SplittableRandom)");

    @Test
    void sendsResultsToTheirQueueAndTasksNowhere(@TempDir Path other) throws Exception {
        try (QueueServer queues = new QueueServer();
                RunningFunction own = RunningFunction.start(
                        other,
                        queues.environment(),
                        Map.of(
                                "LEDE_LAMBDA_RESULTS_QUEUE",
                                Settings.RESULTS,
                                "LEDE_LAMBDA_TASKS_QUEUE",
                                Settings.TASKS))) {
            JsonNode jobs = own.answer(sample("sqs-fifo"));
            JsonNode task = own.answer("""
                    {"Records":[{"messageId":"t-1","eventSource":"aws:sqs","eventSourceARN":"%s",
                    "body":"{\\"deferred\\":\\"nobody\\",\\"data\\":\\"{}\\"}"}]}""".formatted(Settings.TASKS_ARN));

            assertThat(jobs.path("batchItemFailures")).isEmpty();
            assertThat(task.path("batchItemFailures").findValuesAsText("itemIdentifier"))
                    .containsExactly("t-1");
            assertThat(queues.sent())
                    .hasSize(3)
                    .allMatch(sent -> sent.queueUrl().equals(Settings.RESULTS));
            assertThat(JSON.readTree(queues.sent().get(0).body()).at("/brief/claims"))
                    .isNotEmpty();
            assertThat(String.join("\n", own.log())).contains("there is nobody for a task that names");
        }
    }

    /** Only the protocol: whether AWS's snapshot can be started from, only AWS can show. A binary knows no snapshots. */
    @ParameterizedTest
    @CsvSource({"builtin, 200", "openai, 403", "anthropic, 403", "bedrock, 403"})
    void answersOneRequestForTheSnapshotWhichHoldsNoClientConnectionOrSeed(
            String engine, int status, @TempDir Path other) throws Exception {
        try (QueueServer queues = new QueueServer();
                RunningFunction own = RunningFunction.start(
                        other,
                        queues.environment(),
                        Map.of(
                                "AWS_LAMBDA_INITIALIZATION_TYPE",
                                "snap-start",
                                "LEDE_ENGINE",
                                engine,
                                "LEDE_LLM_MODEL",
                                "some-model",
                                "LEDE_LLM_API_KEY",
                                "some-key",
                                "LEDE_LAMBDA_RESULTS_QUEUE",
                                Settings.RESULTS))) {
            own.api().awaitFirstNext(Duration.ofSeconds(60));
            boolean primed = own.log().stream()
                    .anyMatch(line ->
                            line.contains("\"awsRequestId\":\"snapshot\"") && line.contains("status=" + status));

            assertThat(primed).isEqualTo(!own.isNative());
            if (!own.isNative()) {
                assertThat(own.connections()).isSubsetOf(own.api().port());
                assertThat(own.objects()).noneMatch(NOT_IN_A_SNAPSHOT.asMatchPredicate());
            }
            JsonNode jobs = own.answer("""
                    {"Records":[{"messageId":"m","eventSource":"aws:sqs","body":"http://10.0.0.1/"}]}""");
            assertThat(jobs.path("batchItemFailures")).isEmpty();
            assertThat(queues.sent()).hasSize(1);
            if (!own.isNative()) {
                assertThat(own.objects()).anyMatch(NOT_IN_A_SNAPSHOT.asMatchPredicate());
            }
        }
    }

    @Test
    void keepsTheConnectionToItsModelWhileItIsWarm(@TempDir Path other) throws Exception {
        Set<Integer> connections = ConcurrentHashMap.newKeySet();
        AtomicInteger asked = new AtomicInteger();
        HttpServer model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        model.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                connections.add(exchange.getRemoteAddress().getPort());
                exchange.getRequestBody().readAllBytes();
                // A refusal, so that the built-in engine answers.
                exchange.sendResponseHeaders(400, 2);
                exchange.getResponseBody().write(new byte[] {'{', '}'});
            }
        });
        model.start();
        try (RunningFunction own = RunningFunction.start(
                other,
                Map.of(
                        "LEDE_ENGINE",
                        "openai",
                        "LEDE_LLM_MODEL",
                        "some-model",
                        "LEDE_LLM_API_KEY",
                        "some-key",
                        "LEDE_LLM_BASE_URL",
                        "http://localhost:" + model.getAddress().getPort() + "/v1"))) {
            own.answer(sample("direct-text"));
            own.answer(sample("direct-text").replace("Aldermoor", "Oldermoor"));

            assertThat(asked).hasValueGreaterThan(1);
            assertThat(connections).hasSize(1);
        } finally {
            model.stop(0);
        }
    }

    /** Lambda sends an asynchronous event again, maybe to an instance that has not seen it. */
    @Test
    void givesTheSameAnswerWhenAnEventIsTriedAgainAndRemembersItWhileWarm(@TempDir Path one, @TempDir Path other)
            throws Exception {
        try (RunningFunction first = RunningFunction.start(one, Map.of());
                RunningFunction second = RunningFunction.start(other, Map.of())) {
            for (String name : List.of("sns", "eventbridge")) {
                JsonNode answer = withoutTimes(first.answer(sample(name)));
                assertThat(answer.at("/results/0/brief/claims")).isNotEmpty();
                assertThat(withoutTimes(first.answer(sample(name)))).isEqualTo(answer);
                // Remembered: no engine worked on it again.
                assertThat(first.log().get(first.log().size() - 1))
                        .startsWith("{\"_aws\"")
                        .doesNotContain("SummariseMillis");
                assertThat(withoutTimes(second.answer(sample(name)))).isEqualTo(answer);
            }
        }
    }

    @Test
    void endsAndSaysWhyWhenItCannotStart(@TempDir Path other) throws Exception {
        try (RunningFunction broken = RunningFunction.start(other, Map.of("LEDE_LIMITS_REQUESTS", "0"))) {
            assertThat(broken.hasEnded(60)).isTrue();
            assertThat(broken.process().exitValue()).isNotZero();
            assertThat(String.join("\n", broken.log())).contains("lede.limits.requests is 0; it must be at least 1");
        }
    }

    private static JsonNode withoutTimes(JsonNode answer) {
        answer.findParents("millis").forEach(engine -> ((ObjectNode) engine).remove("millis"));
        return answer;
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/lambda", name + ".json"));
    }
}
