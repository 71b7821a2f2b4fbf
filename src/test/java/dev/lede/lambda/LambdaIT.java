package dev.lede.lambda;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged function, JVM or native, in the real poll loop: started as Lambda starts it, fed by a runtime API. */
@Tag("lambda")
final class LambdaIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("src/test/resources/lambda");
    private static final Duration SHORT = Duration.ofSeconds(4);

    private static ServerSocket silent;
    private static RunningFunction function;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        // Takes connections and never says a word.
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        function = RunningFunction.start(
                folder,
                Map.of(
                        "LEDE_FETCH_ALLOWED_PRIVATE_HOSTS",
                        "localhost:" + silent.getLocalPort(),
                        "LEDE_ACCESS_UPSTREAM_AUTHORIZER",
                        "true"));
        function.api().awaitFirstNext(Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() throws IOException {
        function.close();
        silent.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/lambda/answers.csv", numLinesToSkip = 1)
    void answersEverySampleEvent(String sample, String pointer, String expected) throws Exception {
        assertThat(function.answer(sample(sample)).at(pointer).asText()).matches(expected);
    }

    @Test
    void listensNowhere() throws Exception {
        assertThat(function.listening()).isEmpty();
    }

    @Test
    void failsAnUnknownEventAndNamesWhatWasSeen() throws Exception {
        RuntimeApi.Outcome outcome = function.call(sample("unknown"));

        assertThat(outcome.error()).isTrue();
        assertThat(JSON.readTree(outcome.body()).path("errorType").asText()).endsWith("UnknownEventException");
        assertThat(JSON.readTree(outcome.body()).path("errorMessage").asText()).contains("jobName, parameters");
        assertGoesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"url\":", "[[[[", "null", "\u0000"})
    void goesOnAfterAMalformedEvent(String event) throws Exception {
        assertThat(function.call(event).error()).isTrue();
        assertGoesOn();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lambda/hostile.tsv", numLinesToSkip = 1, delimiter = '\t', quoteCharacter = '`')
    void holdsAgainst(String what, String event, String pointer, String expected) throws Exception {
        RuntimeApi.Outcome outcome = function.call(event);

        assertThat(outcome.error()).isEqualTo(pointer.equals("error"));
        assertThat(JSON.readTree(outcome.body())
                        .at(outcome.error() ? "/errorMessage" : pointer)
                        .asText())
                .matches(expected);
    }

    @Test
    void goesOnAfterAnEventOfCountlessLevelsOrMembers() throws Exception {
        String members = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"k" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(function.call("[".repeat(100_000)).body()).contains("depth (1001) exceeds the maximum");
        assertThat(function.call(members).body()).contains("it has the members k0, k1, k2");
        assertGoesOn();
    }

    @Test
    void losesOnlyTheAnswersOfABatchThatStepFunctionsWouldNotTake() throws Exception {
        String items = IntStream.range(0, 10)
                .mapToObj(i -> "{\"text\":\"%s\",\"include\":\"text\",\"row\":\"%d\"}"
                        .formatted(
                                "The mayor of Vossby said no to plan %d. "
                                        .formatted(i)
                                        .repeat(1_000),
                                i))
                .collect(Collectors.joining(",", "{\"Items\":[", "]}"));

        JsonNode results = function.answer(items).path("results");

        assertThat(results.toString().length()).isLessThan(256 * 1_024);
        assertThat(results.findValuesAsText("row")).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(results.findValues("brief")).isNotEmpty();
        assertThat(results.findValuesAsText("code")).containsOnly("page-too-large");
    }

    @Test
    void goesOnAfterAnEventThatIsTooLarge() throws Exception {
        RuntimeApi.Outcome outcome = function.call("{\"text\":\"" + "word ".repeat(1_300_000) + "\"}");

        assertThat(outcome.error()).isTrue();
        assertThat(outcome.body()).contains("larger than 6291456 bytes");
        assertGoesOn();
    }

    @Test
    void refusesAnAnswerThatLambdaWouldNotTake() throws Exception {
        // Each quotation mark is one byte in the body, and four in the answer: escaped as JSON in JSON.
        String text = "The mayor of Aldermoor said that the bridge will close. " + "\"".repeat(1_700_000);
        String body = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        String event = """
                {"version":"2.0","rawPath":"/summarize","rawQueryString":"include=text","isBase64Encoded":true,
                "headers":{"content-type":"text/plain"},"requestContext":{"http":{"method":"POST"}},"body":"%s"}""".formatted(body);

        JsonNode answer = function.answer(event);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(413);
        assertThat(answer.path("body").asText()).contains("page-too-large", "leave out include=text");
    }

    @Test
    void answersBeforeLambdaEndsTheCall() throws Exception {
        String url = "http://localhost:" + silent.getLocalPort() + "/";

        RuntimeApi.Outcome direct = function.api().invoke("{\"url\":\"" + url + "\"}", SHORT);
        RuntimeApi.Outcome http = function.api().invoke("""
                {"version":"2.0","rawPath":"/summarize","rawQueryString":"url=%s","headers":{},
                "requestContext":{"http":{"method":"GET"}}}""".formatted(url), SHORT);

        assertThat(JSON.readTree(direct.body()).path("code").asText()).isEqualTo("deadline-exceeded");
        assertThat(JSON.readTree(http.body()).path("statusCode").asInt()).isEqualTo(504);
        assertThat(direct.left()).isPositive();
        assertThat(http.left()).isPositive();
    }

    @Test
    void failsAnAsynchronousCallSoThatLambdaTriesAgain() throws Exception {
        RuntimeApi.Outcome outcome = function.api().invoke("""
                {"detail-type":"Link","source":"newsroom","detail":{"url":"http://localhost:%d/"}}""".formatted(silent.getLocalPort()), SHORT);

        assertThat(outcome.error()).isTrue();
        assertThat(outcome.body()).contains("deadline-exceeded");
    }

    @Test
    void logsOneJsonLineAndOneOfMetricsForEachRequest() throws Exception {
        List<String> before = function.log();
        RuntimeApi.Outcome outcome = function.call(sample("direct-text").replace("Aldermoor", "Oldermoor"));
        List<String> lines =
                function.log().subList(before.size(), function.log().size());

        List<String> requests =
                lines.stream().filter(line -> line.contains("dev.lede.request")).toList();
        assertThat(requests).hasSize(1);
        assertThat(JSON.readTree(requests.get(0)).at("/mdc/awsRequestId").asText())
                .isEqualTo(outcome.id());
        List<String> metrics =
                lines.stream().filter(line -> line.startsWith("{\"_aws\"")).toList();
        assertThat(metrics).hasSize(1);
        assertThat(JSON.readTree(metrics.get(0)).path("Requests").asDouble()).isEqualTo(1.0);
    }

    @Test
    void leavesNothingOfAnInvocationInTheNext() throws Exception {
        int before = function.log().size();
        RuntimeApi.Outcome first = function.call(sample("map-batch").replace("Lindvik", "Windvik"));
        function.call("{}");
        RuntimeApi.Outcome last = function.call(sample("direct-text").replace("Aldermoor", "Undermoor"));
        List<String> lines = function.log().stream()
                .skip(before)
                .filter(line -> line.contains("dev.lede.request"))
                .toList();

        assertThat(last.body()).contains("Undermoor").doesNotContain("Windvik", "169.254");
        assertThat(lines).hasSize(4);
        for (String line : lines.subList(0, 3)) {
            assertThat(JSON.readTree(line).at("/mdc/awsRequestId").asText()).isEqualTo(first.id());
        }
        assertThat(JSON.readTree(lines.get(3)).at("/mdc/awsRequestId").asText()).isEqualTo(last.id());
    }

    @Test
    void keepsItsMemoryOverAThousandEvents() throws Exception {
        List<String> events = List.of(
                sample("direct-text"), sample("alb-single"), sample("sns"), sample("map-item"), sample("sqs-fifo"));
        long early = 0;
        for (int i = 0; i < 1_000; i++) {
            // Other words each time, so that no brief is remembered.
            RuntimeApi.Outcome outcome =
                    function.call(events.get(i % events.size()).replace("Aldermoor", "Aldermoor" + i));
            assertThat(outcome.error()).isFalse();
            early = i == 200 ? function.residentKib() : early;
        }

        assertThat(function.residentKib()).isLessThan(early * 5 / 4);
    }

    private static void assertGoesOn() throws Exception {
        assertThat(function.answer(sample("direct-text")).path("claims")).isNotEmpty();
    }

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name + ".json"));
    }
}
