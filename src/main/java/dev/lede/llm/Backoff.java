package dev.lede.llm;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

import dev.lede.Deadline;

/** How long to wait before a request is sent again. */
final class Backoff {
    private static final long BASE_MILLIS = 250;
    private static final long CAP_MILLIS = 4_000;

    /** With less left after the wait no model could answer. */
    private static final Duration SHORTEST_CALL = Duration.ofMillis(250);

    private Backoff() {}

    /**
     * Waits.
     *
     * @param attempt    how many have failed, from 1
     * @param retryAfter what the provider asked for, which is kept to the letter
     * @return false, at once, where too little time would be left
     */
    static boolean wait(int attempt, Optional<Duration> retryAfter, Deadline deadline) {
        Duration wait = retryAfter.orElseGet(() -> jittered(attempt));
        if (deadline.remaining().compareTo(wait.plus(SHORTEST_CALL)) < 0) {
            return false;
        }
        try {
            Thread.sleep(wait.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Full jitter: anything from nothing to a limit that doubles, so that callers who failed together part ways. */
    static Duration jittered(int attempt) {
        long limit = Math.min(CAP_MILLIS, BASE_MILLIS << Math.min(attempt - 1, 10));
        // Not ThreadLocalRandom: all that start from the same SnapStart snapshot have its seed, and would come back
        // together.
        return Duration.ofMillis(new SecureRandom().nextLong(limit + 1));
    }
}
