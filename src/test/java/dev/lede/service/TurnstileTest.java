package dev.lede.service;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(1);

    @Test
    void makesTheNextWaitUntilItsDeadlineAndNoLonger() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> turnstile.inTurn(minute(), () -> {
            inside.countDown();
            await(leave);
            return "first";
        }));
        inside.await();

        assertThatThrownBy(() -> turnstile.inTurn(Deadline.after(Duration.ofMillis(20)), () -> "second"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DEADLINE_EXCEEDED));

        leave.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(turnstile.inTurn(minute(), () -> "third")).isEqualTo("third");
    }

    @Test
    void letsTheNextThroughAfterAFailure() {
        assertThatThrownBy(() -> turnstile.inTurn(minute(), () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(turnstile.inTurn(minute(), () -> "next")).isEqualTo("next");
    }

    private static Deadline minute() {
        return Deadline.after(Duration.ofMinutes(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
