package dev.lede.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

final class JdkHostResolverTest {
    private final Deadline enough = Deadline.after(Duration.ofSeconds(20));

    @Test
    void asksTheOperatingSystem() {
        JdkHostResolver resolver = new JdkHostResolver();

        assertThat(resolver.resolve("localhost", enough)).allMatch(InetAddress::isLoopbackAddress);
        resolver.stop();
    }

    @Test
    void saysThatAHostIsNotKnown() {
        JdkHostResolver resolver = new JdkHostResolver(name -> {
            throw new UnknownHostException(name);
        });

        ProblemException problem = problem(resolver, enough);

        assertThat(problem.problem()).isEqualTo(Problem.PAGE_UNREACHABLE);
        assertThat(problem.detail()).isEqualTo("the host a.example is not known");
        resolver.stop();
    }

    @Test
    void keepsTheDeadlineThoughTheLookUpHangs() {
        CountDownLatch never = new CountDownLatch(1);
        JdkHostResolver resolver = new JdkHostResolver(name -> hang(never));

        ProblemException problem = problem(resolver, Deadline.after(Duration.ofMillis(100)));

        assertThat(problem.problem()).isEqualTo(Problem.DEADLINE_EXCEEDED);
        assertThat(problem.detail()).contains("looking up a.example").contains("100 ms");
        never.countDown();
        resolver.stop();
    }

    /** More callers than there are threads, none of which ever gets an answer; then the name servers recover. */
    @Test
    void worksAgainAfterManyLookUpsHung() {
        CountDownLatch recovered = new CountDownLatch(1);
        JdkHostResolver resolver = new JdkHostResolver(name -> hang(recovered));
        for (int i = 0; i < 400; i++) {
            assertThat(problem(resolver, Deadline.after(Duration.ofMillis(1))).problem())
                    .isEqualTo(Problem.DEADLINE_EXCEEDED);
        }

        recovered.countDown();

        assertThat(resolver.resolve("a.example", enough)).hasSize(1);
        resolver.stop();
    }

    @Test
    void handsAnInterruptOn() {
        CountDownLatch never = new CountDownLatch(1);
        JdkHostResolver resolver = new JdkHostResolver(name -> hang(never));
        Thread.currentThread().interrupt();

        assertThat(problem(resolver, enough).detail()).contains("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        never.countDown();
        resolver.stop();
    }

    private static ProblemException problem(HostResolver resolver, Deadline deadline) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> resolver.resolve("a.example", deadline));
        assertThat(problem).isNotNull();
        return problem;
    }

    /** As the system's call does: deaf to interrupts. */
    private static InetAddress[] hang(CountDownLatch until) {
        boolean waiting = true;
        while (waiting) {
            try {
                until.await();
                waiting = false;
            } catch (InterruptedException e) {
                waiting = true;
            }
        }
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }
}
