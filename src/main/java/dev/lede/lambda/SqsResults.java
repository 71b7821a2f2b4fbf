package dev.lede.lambda;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Sends results to the queue that {@code lede.lambda.results-queue} names. */
@Singleton
final class SqsResults implements JobResults {
    private static final Logger LOG = Logger.getLogger(SqsResults.class);

    private final Optional<String> queue;
    private final QueueClient client;

    SqsResults(LambdaConfig config, QueueClient client) {
        this.queue = config.resultsQueue();
        this.client = client;
    }

    @Override
    public boolean send(JsonNode result) {
        return queue.map(url -> send(url, result)).orElse(true);
    }

    private boolean send(String url, JsonNode result) {
        try {
            client.send(url, result.toString());
            return true;
        } catch (SdkException e) {
            LOG.warnf("a result could not be sent to lede.lambda.results-queue: %s", e.getMessage());
            return false;
        }
    }
}
