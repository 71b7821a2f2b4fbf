package dev.lede.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A token bucket for each caller: it holds a minute's worth of calls and fills evenly. At most {@value #MAX_CALLERS}
 * buckets are kept; the one longest unused is forgotten first, which by then has mostly filled up again.
 */
final class CallRates {
    static final int MAX_CALLERS = 10_000;
    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CALLERS;
        }
    };

    /** @param tokens calls that may be made as of {@code nanos} */
    private record Bucket(double tokens, long nanos) {}

    /**
     * @param perMinute at least 1
     * @param nanoTime  a monotonic clock
     */
    CallRates(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    int perMinute() {
        return perMinute;
    }

    /** Counts a call; where there is no room for it, it does not count, and how long to wait for room is returned. */
    Optional<Duration> take(String caller) {
        synchronized (buckets) {
            long now = nanoTime.getAsLong();
            Bucket last = buckets.getOrDefault(caller, new Bucket(perMinute, now));
            double tokens = Math.min(perMinute, last.tokens() + (now - last.nanos()) * perMinute / NANOS_PER_MINUTE);
            boolean room = tokens >= 1;
            buckets.put(caller, new Bucket(room ? tokens - 1 : tokens, now));
            return room
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos((long) Math.ceil((1 - tokens) * NANOS_PER_MINUTE / perMinute)));
        }
    }
}
