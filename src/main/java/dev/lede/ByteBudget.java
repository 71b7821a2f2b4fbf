package dev.lede;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of pages may be in memory at once, in all calls together: what comes from outside is counted before it
 * is kept, so that many large pages at a time are refused instead of filling the heap.
 */
public final class ByteBudget {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    /** @param limit in bytes, at least 1 */
    public ByteBudget(long limit) {
        this.limit = limit;
    }

    /** Bytes that are kept by now. */
    public long taken() {
        return taken.get();
    }

    /** What one call keeps; to be closed when it keeps nothing any more. */
    public Share open() {
        return new Share();
    }

    /** One call's part. Safe for several threads. */
    public final class Share implements AutoCloseable {
        private long bytes;
        private boolean closed;

        private Share() {}

        /**
         * Counts so many bytes more, before they are kept.
         *
         * @throws ProblemException RATE_LIMITED, when too much is in memory already, or when this share is closed
         */
        public synchronized void take(long more) {
            if (closed || taken.addAndGet(more) > limit) {
                if (!closed) {
                    taken.addAndGet(-more);
                }
                throw new ProblemException(
                                Problem.RATE_LIMITED,
                                "the pages being read at the moment fill the " + limit
                                        + " bytes kept for them (lede.limits.page-bytes)")
                        .retryAfter(RETRY_AFTER);
            }
            bytes += more;
        }

        @Override
        public synchronized void close() {
            taken.addAndGet(-bytes);
            bytes = 0;
            closed = true;
        }
    }
}
