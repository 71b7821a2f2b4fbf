package dev.lede.fetch;

import java.io.Serial;

import dev.lede.ProblemException;

/** No connection came about, so nothing was asked yet: the one failure after which asking again is harmless. */
final class ConnectFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemException problem;

    ConnectFailure(ProblemException problem) {
        super(problem.detail(), problem, false, false);
        this.problem = problem;
    }

    ProblemException problem() {
        return problem;
    }
}
