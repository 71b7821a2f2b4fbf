package dev.lede.lambda;

import java.util.Optional;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import software.amazon.awssdk.core.exception.SdkException;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.DeferredTask;
import dev.lede.web.DeferredWork;

/**
 * Puts tasks into a queue that calls this function again: Lambda freezes a function as soon as it has answered, so what
 * went on in the background would stand still.
 */
@Singleton
@IfBuildProfile("lambda")
final class SqsWork implements DeferredWork {
    private final Optional<String> queue;
    private final QueueClient client;

    SqsWork(LambdaConfig config, QueueClient client) {
        this.queue = config.tasksQueue();
        this.client = client;
    }

    /** @throws ProblemException INTERNAL, when there is no queue or it does not take the task */
    @Override
    public void defer(DeferredTask task) {
        String url = queue.orElseThrow(() -> new ProblemException(
                Problem.INTERNAL,
                "work that goes on after its answer needs a queue: lede.lambda.tasks-queue is not set"));
        try {
            client.send(url, Tasks.message(task));
        } catch (SdkException e) {
            throw new ProblemException(
                    Problem.INTERNAL, "the queue of lede.lambda.tasks-queue does not take the task", e);
        }
    }
}
