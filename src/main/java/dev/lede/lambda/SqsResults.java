package dev.lede.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends results to the queue that {@code lede.lambda.results-queue} names. The client is made on first use. */
@Singleton
final class SqsResults implements JobResults {
    private static final Logger LOG = Logger.getLogger(SqsResults.class);

    /** SQS takes no larger message; a brief without its text is far smaller. */
    private static final int MAX_MESSAGE = 256 * 1_024;

    private final Optional<String> queue;
    private final Object lock = new Object();
    private Optional<SqsClient> client = Optional.empty();

    SqsResults(LambdaConfig config) {
        this.queue = config.resultsQueue();
    }

    @Override
    public boolean send(JsonNode result) {
        return queue.map(url -> send(url, result)).orElse(true);
    }

    private boolean send(String url, JsonNode result) {
        String message = new String(Jobs.bytes(result), StandardCharsets.UTF_8);
        if (message.getBytes(StandardCharsets.UTF_8).length > MAX_MESSAGE) {
            LOG.warnf("a result is larger than the %d bytes that SQS takes, and is dropped", MAX_MESSAGE);
            return true;
        }
        try {
            client().sendMessage(request -> request.queueUrl(url).messageBody(message));
            return true;
        } catch (SdkException e) {
            LOG.warnf("a result could not be sent to lede.lambda.results-queue: %s", e.getMessage());
            return false;
        }
    }

    private SqsClient client() {
        synchronized (lock) {
            SqsClient made = client.orElseGet(() -> SqsClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build());
            client = Optional.of(made);
            return made;
        }
    }
}
