package dev.lede.lambda;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sends to queues. The client is made on first use: a snapshot is to hold neither a connection nor credentials. Another
 * endpoint than AWS's own is named as the AWS SDK has it, {@code AWS_ENDPOINT_URL_SQS}.
 */
@Singleton
final class QueueClient {
    /** Long enough for the first call of a cold JVM; somebody may wait for the answer of the call that sends. */
    private static final Duration TRY = Duration.ofSeconds(3);

    private static final Duration ALL_TRIES = Duration.ofSeconds(8);

    private final Object lock = new Object();
    private Optional<SqsClient> client = Optional.empty();

    /** @throws software.amazon.awssdk.core.exception.SdkException when it is not known to be in the queue */
    void send(String queueUrl, String message) {
        client().sendMessage(request -> request.queueUrl(queueUrl).messageBody(message));
    }

    private SqsClient client() {
        synchronized (lock) {
            SqsClient made = client.orElseGet(() -> SqsClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .overrideConfiguration(
                            limits -> limits.apiCallAttemptTimeout(TRY).apiCallTimeout(ALL_TRIES))
                    .build());
            client = Optional.of(made);
            return made;
        }
    }
}
