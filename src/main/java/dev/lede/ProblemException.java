package dev.lede;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The one exception that crosses rooms; each door turns it into an answer once.
 * Its message is written for the caller: it names the value and the limit, and holds no secret and no page text.
 */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Optional<Duration> retryAfter;

    public ProblemException(Problem problem, String message) {
        this(problem, message, null);
    }

    public ProblemException(Problem problem, String message, @Nullable Throwable cause) {
        this(problem, message, cause, Optional.empty());
    }

    private ProblemException(
            Problem problem, String message, @Nullable Throwable cause, Optional<Duration> retryAfter) {
        // Only an internal problem is a fault of ours that a stack trace helps to find; the rest are cheap to throw.
        super(message, cause, false, problem == Problem.INTERNAL);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** This problem, which the same call may get past after that time. */
    public ProblemException retryAfter(Duration wait) {
        return new ProblemException(problem, detail(), getCause(), Optional.of(wait));
    }

    public Problem problem() {
        return problem;
    }

    /** How long to wait before the same call may succeed, where that is known. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What to tell the caller, never null. */
    public String detail() {
        String message = getMessage();
        return message == null ? problem.title() : message;
    }
}
