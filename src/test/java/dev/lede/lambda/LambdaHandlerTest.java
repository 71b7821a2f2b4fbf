package dev.lede.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every shape of event, from the sample files, against the handler itself. */
@QuarkusTest
class LambdaHandlerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    LambdaHandler handler;

    @Test
    void answersADirectCallWithTheBrief() throws IOException {
        assertThat(sample("direct-text").path("claims")).isNotEmpty();
    }

    @Test
    void answersABadDirectCallWithTheProblem() throws IOException {
        JsonNode problem = sample("direct-bad");

        assertThat(problem.path("code").asText()).isEqualTo("bad-request");
        assertThat(problem.path("detail").asText()).contains("tiny");
    }

    @Test
    void refusesAMisspeltMemberWhereSomebodyHearsOfIt() throws IOException {
        JsonNode problem = call("{\"text\":\"The mayor said no.\",\"lenght\":\"short\"}");

        assertThat(problem.path("code").asText()).isEqualTo("bad-request");
        assertThat(problem.path("detail").asText()).contains("lenght");
    }

    @Test
    void keepsTheOwnColumnsOfAMapItem() throws IOException {
        JsonNode result = call("""
                {"item":{"text":"The mayor of Vossby said no on Tuesday.","length":"","row":"7"}}""");

        assertThat(result.at("/input/row").asText()).isEqualTo("7");
        assertThat(result.at("/brief/claims")).isNotEmpty();
    }

    @Test
    void decodesABinaryBodyBeforeAnythingLooksAtIt() throws IOException {
        JsonNode answer = sample("http-api-v2-base64");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.at("/headers/Content-Type").asText()).startsWith("text/markdown");
        assertThat(answer.path("body").asText()).contains("Альдермор");
        assertThat(answer.path("isBase64Encoded").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http-api-v2", "function-url", "rest-v1", "alb-single", "alb-multi"})
    void answersHttpEventsAsTheServerWould(String name) throws IOException {
        JsonNode answer = sample(name);

        // No name server here: the page of a link cannot be fetched, and that is an answer like any other.
        assertThat(answer.path("statusCode").asInt()).isIn(200, 502, 504);
        assertThat(JSON.readTree(answer.path("body").asText()).isObject()).isTrue();
        assertThat(answer.has(name.equals("alb-multi") ? "multiValueHeaders" : "headers"))
                .isTrue();
    }

    @Test
    void givesBackOnlyWhatMaySucceedLater() throws IOException {
        JsonNode denied = call("""
                {"Records":[{"messageId":"m-1","eventSource":"aws:sqs","body":"http://169.254.169.254/"},
                {"messageId":"m-2","eventSource":"aws:sqs","body":"no link at all"}]}""");
        JsonNode late = call("""
                {"Records":[{"messageId":"m-1","eventSource":"aws:sqs","body":"{\\"text\\":\\"The mayor said no.\\"}"}]}""", 0);

        assertThat(denied.path("batchItemFailures")).isEmpty();
        assertThat(late.path("batchItemFailures").findValuesAsText("itemIdentifier"))
                .containsExactly("m-1");
    }

    @Test
    void keepsTheOrderOfAQueueThatHasOne() throws IOException {
        assertThat(sample("sqs-fifo").path("batchItemFailures")).isEmpty();

        // Other words, which no call before has had remembered.
        JsonNode late = call(Files.readString(path("sqs-fifo")).replace("Aldermoor", "Eldermoor"), 0);
        assertThat(late.path("batchItemFailures")).hasSize(3);
    }

    @Test
    void givesEachItemOfAMapItsOwnResult() throws IOException {
        JsonNode results = sample("map-batch").path("results");

        assertThat(results).hasSize(3);
        assertThat(results.at("/0/brief/claims")).isNotEmpty();
        assertThat(results.at("/1/problem/code").asText()).isEqualTo("url-denied");
        assertThat(results.at("/1/input/url").asText()).contains("169.254.169.254");
        assertThat(results.at("/2/brief/claims")).isNotEmpty();
    }

    @Test
    void answersTopicsAndBuses() throws IOException {
        assertThat(sample("sns").at("/results/0/brief/claims")).isNotEmpty();
        assertThat(call("""
                {"detail-type":"Link","source":"newsroom","detail":{"url":"http://10.0.0.1/"}}""").at("/results/0/problem/code").asText()).isEqualTo("url-denied");
    }

    @Test
    void failsAnAsynchronousCallThatMaySucceedLater() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> call("""
                        {"detail-type":"Link","source":"newsroom","detail":{"text":"The mayor said no."}}""", 0))
                .withMessageContaining("deadline-exceeded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "7", "{\"Records\":[]}", "{\"Records\":[{\"eventSource\":\"aws:s3\"}]}", "no json"})
    void saysWhatItSawOfAnEventThatItDoesNotKnow(String event) {
        assertThatExceptionOfType(UnknownEventException.class)
                .isThrownBy(() -> call(event))
                .withMessageContaining("this event is none that Lede knows");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lambda/hostile.tsv", numLinesToSkip = 1, delimiter = '\t', quoteCharacter = '`')
    void holdsAgainst(String what, String event, String pointer, String expected) throws IOException {
        if (pointer.equals("error")) {
            assertThatExceptionOfType(UnknownEventException.class)
                    .isThrownBy(() -> call(event))
                    .satisfies(e -> assertThat(e.getMessage()).matches(expected));
        } else {
            assertThat(call(event).at(pointer).asText()).matches(expected);
        }
    }

    @Test
    void leavesNothingOfAnInvocationBehind() throws IOException {
        sample("map-batch");
        sample("sqs");
        assertThatExceptionOfType(UnknownEventException.class).isThrownBy(() -> call("{}"));

        assertThat(MDC.getMap()).isEmpty();
    }

    @Test
    void namesTheMembersOfAnUnknownEvent() throws IOException {
        String event = Files.readString(path("unknown"));
        List<String> names = List.copyOf(JSON.readTree(event).properties().stream()
                .map(Map.Entry::getKey)
                .toList());

        assertThatExceptionOfType(UnknownEventException.class)
                .isThrownBy(() -> call(event))
                .satisfies(e -> assertThat(e.getMessage()).contains(names));
    }

    private JsonNode sample(String name) throws IOException {
        return call(Files.readString(path(name)));
    }

    private static Path path(String name) {
        return Path.of("src/test/resources/lambda", name + ".json");
    }

    private JsonNode call(String event) throws IOException {
        return call(event, 10_000);
    }

    private JsonNode call(String event, int remainingMillis) throws IOException {
        return new Invocation(remainingMillis).answer(handler, event);
    }
}
