package dev.lede.lambda;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

import dev.lede.Deadline;

/**
 * Works on messages of SQS: jobs, whose results go to a queue of their own, and our own tasks. What may succeed later is
 * given back, to be delivered again after the queue's visibility time-out and in the end to its dead-letter queue.
 */
@Singleton
final class QueueMessages {
    /** The least that a queue takes, whatever it was set to; a brief without its text is far smaller. */
    private static final int MAX_RESULT = 256 * 1_024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jobs jobs;
    private final Shortening shortening;
    private final JobResults results;
    private final Tasks tasks;
    private final int maxReceives;

    QueueMessages(Jobs jobs, Shortening shortening, JobResults results, Tasks tasks, LambdaConfig config) {
        this.jobs = jobs;
        this.shortening = shortening;
        this.results = results;
        this.tasks = tasks;
        this.maxReceives = config.maxReceives();
    }

    /** What became of a message. */
    private enum Outcome {
        DONE,
        /** To be delivered again. */
        AGAIN,
        /** Was its last try: given back, too, so that it gets to the dead-letter queue. */
        GIVEN_UP
    }

    /** The answer that Lambda wants: the names of the messages that are given back ({@code batchItemFailures}). */
    ObjectNode work(JsonNode records, Deadline deadline) {
        List<JsonNode> messages = Jobs.elements(records);
        // Not by the message's group, which a fair queue without an order has, too.
        boolean ordered = records.path(0).path("eventSourceARN").asText().endsWith(".fifo");
        List<Outcome> outcomes = ordered
                ? inOrder(messages, deadline)
                : AtOnce.map(messages, message -> work(message, deadline, lastTry(message)));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode failures = answer.putArray("batchItemFailures");
        for (int i = 0; i < messages.size(); i++) {
            if (outcomes.get(i) != Outcome.DONE) {
                failures.addObject()
                        .put("itemIdentifier", messages.get(i).path("messageId").asText());
            }
        }
        return answer;
    }

    /**
     * Of a FIFO queue: whatever comes after a message that is tried again must wait for it. Not after one that was given
     * up, or those behind it would be received as often as it was, and follow it without a single try.
     */
    private List<Outcome> inOrder(List<JsonNode> messages, Deadline deadline) {
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode message : messages) {
            outcomes.add(outcomes.contains(Outcome.AGAIN) ? Outcome.AGAIN : work(message, deadline, lastTry(message)));
        }
        return outcomes;
    }

    private Outcome work(JsonNode message, Deadline deadline, boolean lastTry) {
        boolean done = tasks.isOne(message)
                ? tasks.run(message, deadline, lastTry)
                : deliver(jobs.run(Jobs.request(message.path("body").asText()), deadline), lastTry);
        return done ? Outcome.DONE : lastTry ? Outcome.GIVEN_UP : Outcome.AGAIN;
    }

    /** Who waits for the result is told of the last failure, too; the job itself waits in the dead-letter queue. */
    private boolean deliver(Jobs.Result result, boolean lastTry) {
        boolean told = (result.retryable() && !lastTry) || results.send(message(result));
        return told && !result.retryable();
    }

    private JsonNode message(Jobs.Result result) {
        return shortening.within(MAX_RESULT, "a queue", List.of(result)).get(0).toJson();
    }

    private boolean lastTry(JsonNode message) {
        return message.at("/attributes/ApproximateReceiveCount").asInt(1) >= maxReceives;
    }
}
