package dev.lede.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.DeferredHandler;
import dev.lede.web.DeferredTask;
import dev.lede.web.WebApi;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of messages: done, tried again, or given up and told. */
@QuarkusTest
class QueueMessagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JOBS_ARN = "arn:aws:sqs:eu-central-1:123456789012:lede-jobs";
    private static final String LINK_DENIED = "http://169.254.169.254/";

    private final List<JsonNode> results = new CopyOnWriteArrayList<>();
    private final List<String> ran = new ArrayList<>();

    @Inject
    WebApi web;

    @Test
    void sendsAPermanentProblemAsAResult() {
        assertThat(givenBack(Deadline.after(ofSeconds(10)), job("m-1", 1, LINK_DENIED)))
                .isEmpty();
        assertThat(results).hasSize(1);
        assertThat(results.get(0).at("/problem/code").asText()).isEqualTo("url-denied");
        assertThat(results.get(0).path("input").asText()).isEqualTo(LINK_DENIED);
    }

    @Test
    void givesBackWhatMaySucceedLaterAndSaysNothingYet() {
        assertThat(givenBack(Deadline.after(ZERO), job("m-1", 4, text("one")))).containsExactly("m-1");
        assertThat(results).isEmpty();
    }

    @Test
    void tellsTheLastFailureAndLeavesTheJobToTheDeadLetterQueue() {
        assertThat(givenBack(Deadline.after(ZERO), job("m-1", 5, text("two")))).containsExactly("m-1");
        assertThat(results).hasSize(1);
        assertThat(results.get(0).at("/problem/code").asText()).isEqualTo("deadline-exceeded");
    }

    @Test
    void givesBackAJobWhoseResultIsNotSafe() {
        QueueMessages messages = messages(result -> false, Settings.BOTH_QUEUES);

        assertThat(messages.work(records(job("m-1", 1, LINK_DENIED)), Deadline.after(ofSeconds(10)))
                        .path("batchItemFailures"))
                .hasSize(1);
    }

    @Test
    void keepsTheOwnColumnsOfAJobAndTakesEmptyCellsForNone() {
        String body = """
                {"text":"The mayor of Vossby said no on Monday.","length":"","language":" ","include":"","url":"","row":7,"desk":"city"}""";

        assertThat(givenBack(Deadline.after(ofSeconds(10)), job("m-1", 1, body)))
                .isEmpty();
        assertThat(results.get(0).at("/input/row").asInt()).isEqualTo(7);
        assertThat(results.get(0).at("/input/desk").asText()).isEqualTo("city");
        assertThat(results.get(0).at("/brief/claims")).isNotEmpty();
    }

    @Test
    void sendsAResultWithoutThePartsOfItsInputThatNoQueueTakes() {
        String body = "{\"url\":\"" + LINK_DENIED + "\",\"row\":7,\"own\":\"" + "x".repeat(300_000) + "\"}";

        assertThat(givenBack(Deadline.after(ofSeconds(10)), job("m-1", 1, body)))
                .isEmpty();
        assertThat(results.get(0).at("/problem/code").asText()).isEqualTo("url-denied");
        assertThat(results.get(0).path("input").toString()).isEqualTo("{\"url\":\"" + LINK_DENIED + "\",\"row\":7}");
    }

    @Test
    void tellsAProblemInPlaceOfABriefThatNoQueueTakes() {
        String body = "{\"text\":\"" + "The mayor said no. ".repeat(20_000) + "\",\"include\":\"text\",\"row\":7}";

        assertThat(givenBack(Deadline.after(ofSeconds(30)), job("m-1", 1, body)))
                .isEmpty();
        assertThat(results.get(0).at("/problem/code").asText()).isEqualTo("page-too-large");
        assertThat(results.get(0).at("/input/row").asInt()).isEqualTo(7);
    }

    @Test
    void tellsOfALinkThatIsTooLongForAnyQueue() {
        assertThat(givenBack(Deadline.after(ofSeconds(10)), job("m-1", 1, "http://10.0.0.1/" + "x".repeat(300_000))))
                .isEmpty();
        assertThat(results.get(0).at("/problem/code").asText()).isEqualTo("url-denied");
        assertThat(results.get(0).toString().length()).isLessThan(2_000);
    }

    @Test
    void keepsNoOrderOfAQueueThatHasNone() {
        ObjectNode[] fair = {job("m-1", 1, text("five")), job("m-2", 1, LINK_DENIED)};
        for (ObjectNode message : fair) {
            message.withObject("/attributes").put("MessageGroupId", "tenant");
        }

        assertThat(givenBack(Deadline.after(ZERO), fair)).containsExactly("m-1");
        assertThat(results).hasSize(1);
    }

    @Test
    void holdsBackWhatComesAfterAFailedMessageOfAnOrderedQueue() {
        assertThat(givenBack(
                        Deadline.after(ZERO),
                        ordered(job("m-1", 1, LINK_DENIED)),
                        ordered(job("m-2", 1, text("three"))),
                        ordered(job("m-3", 1, LINK_DENIED))))
                .containsExactly("m-2", "m-3");
        assertThat(results).hasSize(1);
    }

    @Test
    void triesWhatComesAfterAMessageOfAnOrderedQueueThatIsGivenUp() {
        assertThat(givenBack(
                        Deadline.after(ZERO),
                        ordered(job("m-1", 5, text("four"))),
                        ordered(job("m-2", 5, LINK_DENIED))))
                .containsExactly("m-1");
        assertThat(results).hasSize(2);
    }

    @Test
    void runsATaskOfItsOwnQueueAndSendsNoResult() {
        assertThat(givenBack(Deadline.after(ofSeconds(10)), task("t-1", 1, "echo"), task("t-2", 5, "echo")))
                .isEmpty();
        assertThat(ran).containsExactlyInAnyOrder("{\"n\":1} false", "{\"n\":1} true");
        assertThat(results).isEmpty();
    }

    @Test
    void takesATaskInAnotherQueueForAJobWithoutALink() {
        ObjectNode forged = task("t-1", 1, "echo").put("eventSourceARN", JOBS_ARN);

        assertThat(givenBack(Deadline.after(ofSeconds(10)), forged)).isEmpty();
        assertThat(ran).isEmpty();
        assertThat(results.get(0).at("/problem/code").asText()).isEqualTo("bad-request");
    }

    @Test
    void runsNoTaskWhereThereIsNoQueueForThem() {
        messages(results::add, Settings.NONE).work(records(task("t-1", 1, "echo")), Deadline.after(ofSeconds(10)));

        assertThat(ran).isEmpty();
    }

    @Test
    void givesBackATaskThatMaySucceedLaterAndNoOther() {
        assertThat(givenBack(
                        Deadline.after(ofSeconds(10)),
                        task("t-1", 1, "busy"),
                        task("t-2", 1, "wrong"),
                        task("t-3", 1, "broken"),
                        task("t-4", 1, "nobody"),
                        task("t-5", 1, "echo").put("body", "no json")))
                .containsExactly("t-1", "t-3", "t-4", "t-5");
    }

    private List<String> givenBack(Deadline deadline, JsonNode... messages) {
        return messages(results::add, Settings.BOTH_QUEUES)
                .work(records(messages), deadline)
                .path("batchItemFailures")
                .findValuesAsText("itemIdentifier");
    }

    private QueueMessages messages(JobResults taker, LambdaConfig config) {
        return new QueueMessages(new Jobs(web), new Shortening(web), taker, tasks(config), config);
    }

    private Tasks tasks(LambdaConfig config) {
        return new Tasks(
                List.of(
                        new Scripted("echo", (data, last) -> {
                            synchronized (ran) {
                                ran.add(data + " " + last);
                            }
                        }),
                        new Scripted("busy", (data, last) -> {
                            throw new ProblemException(Problem.RATE_LIMITED, "later");
                        }),
                        new Scripted("wrong", (data, last) -> {
                            throw new ProblemException(Problem.BAD_REQUEST, "never");
                        }),
                        new Scripted("broken", (data, last) -> {
                            throw new IllegalStateException("a fault");
                        })),
                config);
    }

    private record Scripted(String name, BiConsumer<String, Boolean> script) implements DeferredHandler {
        @Override
        public void run(String data, Deadline deadline, boolean lastTry) {
            script.accept(data, lastTry);
        }
    }

    private static ObjectNode task(String id, int receives, String handler) {
        return job(id, receives, Tasks.message(new DeferredTask(handler, "{\"n\":1}")))
                .put("eventSourceARN", Settings.TASKS_ARN);
    }

    private static ObjectNode job(String id, int receives, String body) {
        ObjectNode message = JSON.createObjectNode();
        message.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(receives));
        return message.put("messageId", id).put("eventSourceARN", JOBS_ARN).put("body", body);
    }

    private static ObjectNode ordered(ObjectNode message) {
        message.withObject("/attributes").put("MessageGroupId", "g");
        return message.put("eventSourceARN", JOBS_ARN + ".fifo");
    }

    /** Other words each time, so that no call before has had them remembered. */
    private static String text(String word) {
        return "{\"text\":\"The mayor of Vossby said no to plan " + word + ".\"}";
    }

    private static ArrayNode records(JsonNode... messages) {
        ArrayNode records = JSON.createArrayNode();
        records.addAll(List.of(messages));
        return records;
    }
}
