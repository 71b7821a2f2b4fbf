package dev.lede.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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

    /** Kept back for sending the answer, before Lambda kills the call. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebApi web;
    private final HttpCalls calls;
    private final Jobs jobs;
    private final QueueMessages messages;

    @Inject
    LambdaHandler(WebApi web, HttpCalls calls, Jobs jobs, QueueMessages messages) {
        this.web = web;
        this.calls = calls;
        this.jobs = jobs;
        this.messages = messages;
    }

    /** @throws UnknownEventException for an event that is none of the known ones */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
        Deadline deadline = Deadline.after(left.isNegative() ? Duration.ZERO : left);
        MDC.put(AtOnce.REQUEST_ID, context.getAwsRequestId());
        try {
            output.write(answer(read(input), deadline));
        } finally {
            MDC.remove(AtOnce.REQUEST_ID);
        }
    }

    private static JsonNode read(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(MAX_PAYLOAD + 1);
        if (bytes.length > MAX_PAYLOAD) {
            throw new UnknownEventException("it is larger than " + MAX_PAYLOAD + " bytes");
        }
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UnknownEventException("it is not JSON");
        }
    }

    private byte[] answer(JsonNode event, Deadline deadline) {
        EventShape shape = EventShape.of(event);
        return switch (shape) {
            case HTTP_V2, HTTP_V1, ALB -> calls.answer(shape, event, deadline);
            case DIRECT -> direct(jobs.runStrictly(event, deadline).answer());
            case SQS -> Jobs.bytes(messages.work(event.path("Records"), deadline));
            case SNS -> later(AtOnce.map(topic(event.path("Records")), job -> jobs.run(job, deadline)));
            case EVENT_BRIDGE -> later(List.of(jobs.run(event.path("detail"), deadline)));
            case MAP_ITEM -> bounded(jobs.run(event.path("item"), deadline).toJson());
            case MAP_BATCH ->
                bounded(list(AtOnce.map(Jobs.elements(event.path("Items")), job -> jobs.run(job, deadline))));
        };
    }

    private static List<JsonNode> topic(JsonNode records) {
        return Jobs.elements(records).stream()
                .map(message -> Jobs.request(message.at("/Sns/Message").asText()))
                .toList();
    }

    /** Lambda tries an asynchronous call again when it fails, and only then. */
    private static byte[] later(List<Jobs.Result> done) {
        for (Jobs.Result result : done) {
            if (result.retryable()) {
                throw new ProblemException(
                        Problem.INTERNAL,
                        "to be tried again: " + result.answer().path("code").asText() + ", "
                                + result.answer().path("detail").asText());
            }
        }
        return bounded(list(done));
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
                : web.refuse(tooLarge(bytes.length), WebApi.newId()).body();
    }

    private static byte[] bounded(JsonNode answer) {
        byte[] bytes = Jobs.bytes(answer);
        if (bytes.length > MAX_PAYLOAD) {
            throw tooLarge(bytes.length);
        }
        return bytes;
    }

    static ProblemException tooLarge(int bytes) {
        return new ProblemException(
                Problem.PAGE_TOO_LARGE,
                "the answer has " + bytes + " bytes; Lambda hands on " + MAX_PAYLOAD
                        + "; leave out include=text, or send fewer at once");
    }
}
