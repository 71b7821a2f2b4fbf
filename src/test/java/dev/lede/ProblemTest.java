package dev.lede;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ProblemTest {
    /** The published contract: a line here changes only with a new version of the API. */
    private static final String CONTRACT = """
            bad-request 400
            unauthorized 401
            url-denied 403
            not-found 404
            method-not-allowed 405
            page-too-large 413
            unsupported-media-type 415
            no-text 422
            rate-limited 429 retryable
            internal 500 retryable
            page-unreachable 502 retryable
            model-unavailable 503 retryable
            shutting-down 503 retryable
            deadline-exceeded 504 retryable
            """;

    @Test
    void keepsTheCodesThatCallersRelyOn() {
        assertThat(Arrays.stream(Problem.values())
                        .map(p -> p.code() + " " + p.status() + (p.retryable() ? " retryable" : "") + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo(CONTRACT);
    }

    @Test
    void keepsAStackOnlyForAFaultOfOurs() {
        assertThat(new ProblemException(Problem.INTERNAL, "x").getStackTrace()).isNotEmpty();
        assertThat(new ProblemException(Problem.URL_DENIED, "x").getStackTrace())
                .isEmpty();
    }
}
