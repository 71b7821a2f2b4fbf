package dev.lede.brief;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/**
 * An engine could not draft anything. It is not what a caller is told: another engine may stand in. Holds no words of
 * the provider, which may repeat a key or the page.
 */
public final class EngineFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final FailureCause reason;
    private final transient Optional<Duration> retryAfter;
    private final transient Usage usage;

    public EngineFailure(FailureCause reason) {
        this(reason, Optional.empty(), Usage.NONE);
    }

    /**
     * @param retryAfter how long the provider asks to wait
     * @param usage      what was used before it failed
     */
    public EngineFailure(FailureCause reason, Optional<Duration> retryAfter, Usage usage) {
        super(reason.sentence(), null, false, false);
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.usage = usage;
    }

    public FailureCause reason() {
        return reason;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    public Usage usage() {
        return usage;
    }

    /** This failure, after all that was used on the way to it. */
    public EngineFailure after(Usage total) {
        return new EngineFailure(reason, retryAfter, total);
    }
}
