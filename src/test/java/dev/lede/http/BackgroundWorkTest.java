package dev.lede.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.lede.Deadline;
import dev.lede.LogLines;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.DeferredHandler;
import dev.lede.web.DeferredTask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class BackgroundWorkTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What a handler was told. */
    private record Run(String data, Duration time, boolean lastTry) {}

    private final BlockingQueue<Run> runs = new LinkedBlockingQueue<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final BackgroundWork work = new BackgroundWork(List.of(new Recorder()), MINUTE, Duration.ofSeconds(30));

    private final class Recorder implements DeferredHandler {
        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public void run(String data, Deadline deadline, boolean lastTry) {
            runs.add(new Run(data, deadline.remaining(), lastTry));
            switch (data) {
                case "fails" ->
                    throw new ProblemException(Problem.PAGE_UNREACHABLE, "as asked").retryAfter(Duration.ZERO);
                case "refuses" -> throw new ProblemException(Problem.URL_DENIED, "as asked");
                case "breaks" -> throw new IllegalStateException("as asked");
                case "waits" -> await();
                default -> {}
            }
        }

        private void await() {
            try {
                assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void doesATaskOnceWithTheTimeOfACall() throws Exception {
        work.defer(new DeferredTask("recorder", "works"));

        Run run = runs.take();
        assertThat(run.lastTry()).isFalse();
        assertThat(run.time()).isBetween(Duration.ofSeconds(30), MINUTE);
        work.close();
        assertThat(runs).isEmpty();
    }

    @Test
    void triesWhatMaySucceedLaterOnceMoreAndSaysThatItIsTheLastTime() throws Exception {
        work.defer(new DeferredTask("recorder", "fails"));
        work.defer(new DeferredTask("recorder", "breaks"));

        assertThat(List.of(
                        runs.take().lastTry(),
                        runs.take().lastTry(),
                        runs.take().lastTry(),
                        runs.take().lastTry()))
                .containsExactlyInAnyOrder(false, false, true, true);
        work.close();
        assertThat(runs).isEmpty();
    }

    @Test
    void triesNothingAgainThatWillNotSucceed() throws Exception {
        work.defer(new DeferredTask("recorder", "refuses"));
        work.defer(new DeferredTask("nobody", "x"));

        assertThat(runs.take().lastTry()).isFalse();
        work.close();
        assertThat(runs).isEmpty();
    }

    @Test
    void logsWhatFailedWithoutWhatItWasAbout() {
        try (LogLines log = LogLines.of(BackgroundWork.class.getName())) {
            work.defer(new DeferredTask("recorder", "refuses"));
            work.close();

            assertThat(log.lines()).containsExactly("a task of recorder failed: as asked (url-denied)");
        }
    }

    @Test
    void takesNoMoreThanItsQueueHolds() throws Exception {
        for (int i = 0; i < BackgroundWork.WORKERS + BackgroundWork.WAITING; i++) {
            work.defer(new DeferredTask("recorder", "waits"));
        }

        assertThatThrownBy(() -> work.defer(new DeferredTask("recorder", "works")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem()).isEqualTo(Problem.RATE_LIMITED);
                    assertThat(e.retryAfter()).isPresent();
                });
        open.countDown();
        work.close();
        assertThat(runs).hasSize(BackgroundWork.WORKERS + BackgroundWork.WAITING);
    }

    @Test
    void finishesAtTheEndWhatItHasAndGivesEachItsShareOfTheTime() throws Exception {
        for (int i = 0; i < 3 * BackgroundWork.WORKERS; i++) {
            work.defer(new DeferredTask("recorder", "waits"));
        }
        List<Run> early = new ArrayList<>();
        for (int i = 0; i < BackgroundWork.WORKERS; i++) {
            early.add(runs.take());
        }
        Thread closing = new Thread(work::close);
        closing.start();
        while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        open.countDown();
        closing.join();

        assertThat(early).noneMatch(Run::lastTry);
        assertThat(runs).hasSize(2 * BackgroundWork.WORKERS).allMatch(Run::lastTry);
        assertThat(runs).allMatch(run -> run.time().compareTo(Duration.ofSeconds(30)) <= 0);
        assertThat(runs).anyMatch(run -> run.time().compareTo(Duration.ofSeconds(16)) <= 0);
        assertThatThrownBy(() -> work.defer(new DeferredTask("recorder", "works")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.SHUTTING_DOWN));
    }

    @Test
    void endsAtOnceWhereItNeverBegan() {
        work.close();
        assertThat(runs).isEmpty();
    }
}
