package dev.lede;

import java.time.Duration;

/**
 * The moment at which a call must be over. Handed down from the door to whatever waits, so that no wait outlives the
 * caller's patience. Measured on the monotonic clock: a change of the wall clock does not move it.
 */
public final class Deadline {
    private final long startNanos;
    private final long endNanos;

    private Deadline(long startNanos, long endNanos) {
        this.startNanos = startNanos;
        this.endNanos = endNanos;
    }

    /** A deadline that starts now and ends after {@code time}, which may be zero but not negative. */
    public static Deadline after(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a deadline cannot lie in the past: " + time);
        }
        long now = System.nanoTime();
        return new Deadline(now, now + time.toNanos());
    }

    /** Time left; zero when the deadline has passed, never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    public boolean isPast() {
        return endNanos - System.nanoTime() <= 0;
    }

    /** The earlier of this deadline and {@code limit} from now: how a stage gets its share. */
    public Deadline within(Duration limit) {
        long now = System.nanoTime();
        return new Deadline(now, Math.min(endNanos - now, limit.toNanos()) + now);
    }

    /** This deadline, {@code reserve} earlier: how time is kept back for what comes after. */
    public Deadline minus(Duration reserve) {
        return new Deadline(startNanos, endNanos - reserve.toNanos());
    }

    /**
     * @param activity what is being done, as it completes "time ran out while …"
     * @throws ProblemException DEADLINE_EXCEEDED, when the deadline has passed
     */
    public void check(String activity) {
        if (isPast()) {
            throw exceeded(activity);
        }
    }

    /** The problem to throw when a wait under this deadline has run out. */
    public ProblemException exceeded(String activity) {
        long millis = Duration.ofNanos(endNanos - startNanos).toMillis();
        return new ProblemException(
                Problem.DEADLINE_EXCEEDED, "time ran out while " + activity + "; the limit was " + millis + " ms");
    }
}
