package dev.lede.fetch;

import org.jspecify.annotations.Nullable;

import dev.lede.Problem;
import dev.lede.ProblemException;

/** The refusal of an address, with its reason. */
final class Denial {
    private Denial() {}

    static ProblemException because(String reason) {
        return because(reason, null);
    }

    static ProblemException because(String reason, @Nullable Throwable cause) {
        return new ProblemException(Problem.URL_DENIED, reason, cause);
    }
}
