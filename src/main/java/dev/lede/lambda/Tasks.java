package dev.lede.lambda;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import dev.lede.Deadline;
import dev.lede.ProblemException;
import dev.lede.web.DeferredHandler;
import dev.lede.web.DeferredTask;

/**
 * Tasks as messages: {@code {"deferred": handler, "data": "…"}}. Taken from {@code lede.lambda.tasks-queue} only, to
 * which nobody but the function may write ({@code infra/template.yaml}); the same text in any other queue, or in an HTTP
 * request, is a job that has no link. Whoever may invoke the function itself can make up any event, and so a task.
 */
@Singleton
final class Tasks {
    private static final Logger LOG = Logger.getLogger(Tasks.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<DeferredHandler> handlers;
    private final Optional<String> queue;

    Tasks(@All List<DeferredHandler> handlers, LambdaConfig config) {
        this.handlers = handlers;
        this.queue = config.tasksQueue().map(url -> lastTwo(url, "/"));
    }

    static String message(DeferredTask task) {
        ObjectNode message = JSON.createObjectNode();
        return message.put("deferred", task.handler()).put("data", task.data()).toString();
    }

    /** Whether a message of SQS comes from our own queue. */
    boolean isOne(JsonNode message) {
        String arn = message.path("eventSourceARN").asText();
        return queue.map(lastTwo(arn, ":")::equals).orElse(false);
    }

    /** @return whether it is over, be it well or for good; otherwise it is to be tried again */
    boolean run(JsonNode message, Deadline deadline, boolean lastTry) {
        JsonNode task = read(message.path("body").asText());
        String name = task.path("deferred").asText();
        try {
            for (DeferredHandler handler : handlers) {
                if (handler.name().equals(name)) {
                    handler.run(task.path("data").asText(), deadline, lastTry);
                    return true;
                }
            }
        } catch (ProblemException e) {
            LOG.warnf("task \"%s\" failed: %s, %s", name, e.problem().code(), e.detail());
            return !e.problem().retryable();
        } catch (RuntimeException e) {
            LOG.errorf(e, "task \"%s\" failed", name);
            return false;
        }
        // Kept for the dead-letter queue: a newer version may have put it there.
        LOG.errorf("there is nobody for a task that names \"%s\"", name);
        return false;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }

    /** Account and name: the last two parts of a queue's URL, and of its ARN. */
    private static String lastTwo(String name, String separator) {
        int last = name.lastIndexOf(separator);
        int before = name.lastIndexOf(separator, last - 1);
        return name.substring(before + 1).replace(separator, " ");
    }
}
