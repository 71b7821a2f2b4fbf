package dev.lede.lambda;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.DeferredTask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is sent to queues, by the AWS SDK to a server that records it. */
final class SqsWorkTest {
    private static final DeferredTask TASK = new DeferredTask("slack", "{\"channel\":\"C1\",\"text\":\"Ü\"}");

    private final QueueServer server = new QueueServer();

    SqsWorkTest() throws IOException {
        server.properties().forEach(System::setProperty);
    }

    @AfterEach
    void stop() {
        server.properties().keySet().forEach(System::clearProperty);
        server.close();
    }

    @Test
    void sendsATaskToItsQueue() {
        new SqsWork(Settings.BOTH_QUEUES, new QueueClient()).defer(TASK);

        assertThat(server.sent())
                .containsExactly(new QueueServer.Sent(
                        Settings.TASKS,
                        "{\"deferred\":\"slack\",\"data\":\"{\\\"channel\\\":\\\"C1\\\",\\\"text\\\":\\\"Ü\\\"}\"}"));
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new SqsWork(Settings.NONE, new QueueClient()).defer(TASK))
                .withMessageContaining("lede.lambda.tasks-queue is not set");
    }

    @Test
    void saysThatATaskIsNotSafe() {
        server.refuse();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new SqsWork(Settings.BOTH_QUEUES, new QueueClient()).defer(TASK))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.INTERNAL))
                .withMessageContaining("lede.lambda.tasks-queue");
    }

    @Test
    void sendsAResultToItsQueue() {
        boolean safe = new SqsResults(Settings.BOTH_QUEUES, new QueueClient()).send(Jobs.request("{\"a\":1}"));

        assertThat(safe).isTrue();
        assertThat(server.sent()).containsExactly(new QueueServer.Sent(Settings.RESULTS, "{\"a\":1}"));
    }

    @Test
    void doesNotTakeAResultForSafeThatWasNotSent() {
        server.refuse();

        assertThat(new SqsResults(Settings.BOTH_QUEUES, new QueueClient()).send(Jobs.request("{}")))
                .isFalse();
        assertThat(new SqsResults(Settings.NONE, new QueueClient()).send(Jobs.request("{}")))
                .isTrue();
    }
}
