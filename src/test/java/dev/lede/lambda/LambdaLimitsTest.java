package dev.lede.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.lede.Deadline;
import dev.lede.web.DeferredHandler;
import dev.lede.web.WebApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How deep an event, how large an answer and how long a call may be. */
@QuarkusTest
class LambdaLimitsTest {
    @Inject
    LambdaHandler handler;

    @Inject
    WebApi web;

    @Test
    void saysWhichLimitAnEventOfManyLevelsExceeds() {
        assertThatExceptionOfType(UnknownEventException.class)
                .isThrownBy(() -> call("{\"url\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"))
                .withMessageContaining("depth (1001) exceeds the maximum allowed (1000");
    }

    @Test
    void losesOnlyTheAnswersOfABatchThatStepFunctionsWouldNotTake() throws IOException {
        String long_ = "The mayor of Vossby said no on Monday. ".repeat(5_000);
        JsonNode results = call("""
                {"Items":[{"text":"The mayor of Vossby said no.","row":"1"},{"text":"%s","include":"text","row":"2"},
                {"text":"%s","row":"3"}]}""".formatted(long_, long_), 60_000).path("results");

        assertThat(results.toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(256 * 1_024);
        assertThat(results.findValuesAsText("row")).containsExactly("1", "2", "3");
        assertThat(results.at("/0/brief/claims")).isNotEmpty();
        assertThat(results.at("/1/brief/claims")).isNotEmpty();
        assertThat(results.at("/2/brief/claims")).isNotEmpty();
        assertThat(results.at("/0/input/text").asText()).isNotEmpty();
        assertThat(results.at("/1/input").has("text")).isFalse();
    }

    @Test
    void refusesAnAnswerThatALoadBalancerWouldNotTakeAndGivesItToOthers() throws IOException {
        String body = "The mayor of Vossby said no on Sunday. ".repeat(30_000);
        String event = """
                {"httpMethod":"POST","path":"/summarize","queryStringParameters":{"include":"text"},
                "headers":{"content-type":"text/plain"},"requestContext":{%s},"body":"%s"}""";

        JsonNode balanced = call(event.formatted("\"elb\":{}", body), 60_000);
        JsonNode rest = call(event.formatted("", body), 60_000);

        assertThat(balanced.path("statusCode").asInt()).isEqualTo(413);
        assertThat(balanced.path("body").asText()).contains("a load balancer hands on 1048576");
        assertThat(rest.path("statusCode").asInt()).isEqualTo(200);
    }

    @Test
    void refusesAnAnswerToADirectCallThatLambdaWouldNotTake() throws IOException {
        // The answer has the whole text, and more.
        String start = "{\"include\":\"text\",\"text\":\"The mayor of Vossby said no on Tuesday. ";
        String event = start + "\\\"".repeat((LambdaHandler.MAX_PAYLOAD - start.length() - 2) / 2) + "\"}";

        JsonNode problem = call(event, 60_000);

        assertThat(problem.path("code").asText()).isEqualTo("page-too-large");
        assertThat(problem.path("detail").asText()).contains("Lambda hands on 6291456");
    }

    @Test
    void worksUntilHalfASecondBeforeLambdaEndsTheCall() throws IOException {
        List<Duration> left = new ArrayList<>();
        DeferredHandler clock = new DeferredHandler() {
            @Override
            public String name() {
                return "clock";
            }

            @Override
            public void run(String data, Deadline deadline, boolean lastTry) {
                left.add(deadline.remaining());
            }
        };
        Tasks tasks = new Tasks(List.of(clock), Settings.BOTH_QUEUES);
        Jobs jobs = new Jobs(web);
        Shortening shortening = new Shortening(web);
        LambdaHandler own = new LambdaHandler(
                web,
                new HttpCalls(web),
                jobs,
                shortening,
                new QueueMessages(jobs, shortening, result -> true, tasks, Settings.BOTH_QUEUES));

        new Invocation(60_000).answer(own, """
                {"Records":[{"messageId":"t","eventSource":"aws:sqs","eventSourceARN":"%s","body":"{\\"deferred\\":\\"clock\\"}"}]}""".formatted(Settings.TASKS_ARN));

        assertThat(left).hasSize(1);
        assertThat(left.get(0)).isBetween(Duration.ofMillis(50_000), Duration.ofMillis(59_500));
    }

    private JsonNode call(String event) throws IOException {
        return call(event, 10_000);
    }

    private JsonNode call(String event, int remainingMillis) throws IOException {
        return new Invocation(remainingMillis).answer(handler, event);
    }
}
