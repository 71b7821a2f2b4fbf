package dev.lede.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.WebApi;

/**
 * The function on AWS Lambda, for every event that may call it. HTTP events get the answers of the web room. Jobs get
 * the brief or, as data, the problem: only what may succeed later is given back to be tried again.
 */
@Singleton
public final class LambdaHandler implements RequestStreamHandler {
    /** Lambda's own limit for the payload of a synchronous call and of its answer. */
    static final int MAX_PAYLOAD = 6 * 1_024 * 1_024;

    /**
     * What Step Functions takes from a task, 256 KiB, less what it puts around an answer (developer guide, "Quotas"). As
     * much goes into Lambda's record of an asynchronous call, which has the event beside its answer.
     */
    private static final int MAX_TASK_RESULT = 248 * 1_024;

    /** Left for answers beside the largest events, so that at least a problem is told. */
    private static final int LEAST_OF_A_RECORD = 32 * 1_024;

    /** Kept back for sending the answer, before Lambda kills the call. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebApi web;
    private final HttpCalls calls;
    private final Jobs jobs;
    private final Shortening shortening;
    private final QueueMessages messages;

    @Inject
    LambdaHandler(WebApi web, HttpCalls calls, Jobs jobs, Shortening shortening, QueueMessages messages) {
        this.web = web;
        this.calls = calls;
        this.jobs = jobs;
        this.shortening = shortening;
        this.messages = messages;
    }

    /** @throws UnknownEventException for an event that is none of the known ones */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
        Deadline deadline = Deadline.after(left.isNegative() ? Duration.ZERO : left);
        MDC.put(AtOnce.REQUEST_ID, context.getAwsRequestId());
        try {
            byte[] event = readBytes(input);
            output.write(answer(read(event), event.length, deadline));
        } finally {
            MDC.remove(AtOnce.REQUEST_ID);
        }
    }

    private static byte[] readBytes(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(MAX_PAYLOAD + 1);
        if (bytes.length > MAX_PAYLOAD) {
            throw new UnknownEventException("it is larger than " + MAX_PAYLOAD + " bytes");
        }
        return bytes;
    }

    private static JsonNode read(byte[] event) {
        try {
            return JSON.readTree(event);
        } catch (StreamConstraintsException e) {
            // Names the limit, and nothing of the event.
            throw new UnknownEventException("it is JSON beyond what is read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnknownEventException("it is not JSON");
        }
    }

    private byte[] answer(JsonNode event, int eventBytes, Deadline deadline) {
        EventShape shape = EventShape.of(event);
        return switch (shape) {
            case HTTP_V2, HTTP_V1, ALB -> calls.answer(shape, event, deadline);
            case DIRECT -> direct(jobs.runStrictly(event, deadline).answer());
            case SQS -> Jobs.bytes(messages.work(event.path("Records"), deadline));
            case SNS -> later(eventBytes, AtOnce.map(topic(event.path("Records")), job -> jobs.run(job, deadline)));
            case EVENT_BRIDGE -> later(eventBytes, List.of(jobs.run(event.path("detail"), deadline)));
            case MAP_ITEM ->
                bounded(forStepFunctions(List.of(jobs.run(event.path("item"), deadline)))
                        .get(0)
                        .toJson());
            case MAP_BATCH ->
                bounded(list(forStepFunctions(
                        AtOnce.map(Jobs.elements(event.path("Items")), job -> jobs.run(job, deadline)))));
        };
    }

    private static List<JsonNode> topic(JsonNode records) {
        return Jobs.elements(records).stream()
                .map(message -> Jobs.request(message.at("/Sns/Message").asText()))
                .toList();
    }

    /** Lambda tries an asynchronous call again when it fails, and only then. */
    private byte[] later(int eventBytes, List<Jobs.Result> done) {
        for (Jobs.Result result : done) {
            if (result.retryable()) {
                throw new ProblemException(
                        Problem.INTERNAL,
                        "to be tried again: " + result.answer().path("code").asText() + ", "
                                + result.answer().path("detail").asText());
            }
        }
        int limit = Math.max(MAX_TASK_RESULT - eventBytes, LEAST_OF_A_RECORD);
        return bounded(list(shortening.within(limit, "the record of an asynchronous call", done)));
    }

    /** A batch of which one answer is too large is to lose that answer only. */
    private List<Jobs.Result> forStepFunctions(List<Jobs.Result> done) {
        return shortening.within(MAX_TASK_RESULT, "Step Functions", done);
    }

    private static ObjectNode list(List<Jobs.Result> done) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("results");
        done.forEach(result -> list.add(result.toJson()));
        return answer;
    }

    private byte[] direct(JsonNode answer) {
        byte[] bytes = Jobs.bytes(answer);
        return bytes.length <= MAX_PAYLOAD
                ? bytes
                : web.refuse(tooLarge(bytes.length, "Lambda", MAX_PAYLOAD), WebApi.newId())
                        .body();
    }

    private static byte[] bounded(JsonNode answer) {
        byte[] bytes = Jobs.bytes(answer);
        if (bytes.length > MAX_PAYLOAD) {
            throw tooLarge(bytes.length, "Lambda", MAX_PAYLOAD);
        }
        return bytes;
    }

    static ProblemException tooLarge(int bytes, String taker, int limit) {
        return new ProblemException(
                Problem.PAGE_TOO_LARGE,
                "the answer has " + bytes + " bytes; " + taker + " hands on " + limit
                        + "; leave out include=text, or send fewer at once");
    }
}
