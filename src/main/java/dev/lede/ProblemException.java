package dev.lede;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * The one exception that crosses rooms; each door turns it into an answer once.
 * Its message is written for the caller: it names the value and the limit, and holds no secret and no page text.
 */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public ProblemException(Problem problem, String message) {
        this(problem, message, null);
    }

    public ProblemException(Problem problem, String message, @Nullable Throwable cause) {
        // Only an internal problem is a fault of ours that a stack trace helps to find; the rest are cheap to throw.
        super(message, cause, false, problem == Problem.INTERNAL);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What to tell the caller, never null. */
    public String detail() {
        String message = getMessage();
        return message == null ? problem.title() : message;
    }
}
