package dev.lede.fetch;

import java.time.Duration;
import java.util.Optional;

import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;

import dev.lede.ByteBudget;
import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Fetching over real sockets. */
abstract class FetcherTestBase {
    /** One for all tests; its threads are daemons of the test run. */
    private static final Vertx VERTX = Vertx.vertx();

    static Vertx vertx() {
        return VERTX;
    }

    static PageFetcher fetcher(FetchConfig config, HostResolver resolver) {
        return new PageFetcher(VERTX, config, resolver);
    }

    static PageFetcher fetcher(FetchConfig config, HostResolver resolver, TrustOptions trust) {
        return new PageFetcher(VERTX, config, resolver, Optional.of(trust));
    }

    /** Lets through site.example at the server's port, which resolves to loopback, and nothing else. */
    static PageFetcher fetcher(int port) {
        return fetcher(TestConfig.opening("site.example:" + port), new ScriptedResolver());
    }

    static Page fetch(int port, String path) {
        return fetcher(port).fetch("http://site.example:" + port + path, enough(), share());
    }

    static ProblemException problem(int port, String path) {
        return problem(fetcher(port), "http://site.example:" + port + path, enough());
    }

    static ProblemException problem(PageFetcher fetcher, String url, Deadline deadline) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> fetcher.fetch(url, deadline, share()));
        assertThat(problem).as("a problem with %s", url).isNotNull();
        return problem;
    }

    static void assertUnreachable(ProblemException problem, String reason) {
        assertThat(problem.problem()).isEqualTo(Problem.PAGE_UNREACHABLE);
        // What a name leads to inside our network is nobody's business.
        assertThat(problem.detail()).contains(reason).doesNotContain("127.0.0.1");
    }

    static void assertDenied(ProblemException problem, String reason) {
        assertThat(problem.problem()).isEqualTo(Problem.URL_DENIED);
        assertThat(problem.detail()).contains(reason);
    }

    /** Of a budget that nothing here reaches. */
    static ByteBudget.Share share() {
        return new ByteBudget(100L * TestConfig.MAX_BYTES).open();
    }

    static Deadline enough() {
        return Deadline.after(Duration.ofSeconds(20));
    }

    static Deadline soon() {
        return Deadline.after(Duration.ofMillis(300));
    }
}
