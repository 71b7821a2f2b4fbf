package dev.lede.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.DeferredHandler;
import dev.lede.web.DeferredTask;
import dev.lede.web.DeferredWork;
import dev.lede.web.WebApi;

/**
 * Work after the answer on a server: threads and a queue of our own, bounded, made when they are first needed. A task
 * that may succeed later is tried once more. When the server ends, what has been taken is still done, within
 * {@code quarkus.shutdown.timeout}; what that has no time for is run with hardly any, so that whoever waits is told.
 */
@DefaultBean
@Singleton
final class BackgroundWork implements DeferredWork {
    /** They wait for pages and models, not for the processor. */
    static final int WORKERS = 16;

    /** Behind those in work; at two seconds for each, the last one waits for half a minute. */
    static final int WAITING = 256;

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Enough to tell somebody that there will be nothing. */
    private static final Duration TELLING = Duration.ofSeconds(1);

    private final Iterable<DeferredHandler> handlers;
    private final Duration deadline;
    private final Duration patience;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final AtomicInteger names = new AtomicInteger();
    private volatile Optional<Deadline> end = Optional.empty();
    private Optional<ThreadPoolExecutor> threads = Optional.empty();

    @Inject
    BackgroundWork(
            Instance<DeferredHandler> handlers,
            HttpConfig config,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> patience) {
        this(handlers, config.deadline(), patience.orElse(Duration.ZERO));
    }

    /**
     * @param handlers looked at when there is a task, since they need what needs this
     * @param deadline for one try of one task
     * @param patience for all tasks together, once the server is to end
     */
    BackgroundWork(Iterable<DeferredHandler> handlers, Duration deadline, Duration patience) {
        this.handlers = handlers;
        this.deadline = deadline;
        this.patience = patience;
    }

    @Override
    public synchronized void defer(DeferredTask task) {
        ThreadPoolExecutor workers = threads.orElseGet(this::start);
        threads = Optional.of(workers);
        try {
            workers.execute(() -> work(task));
        } catch (RejectedExecutionException e) {
            throw workers.isShutdown()
                    ? new ProblemException(Problem.SHUTTING_DOWN, "this server is about to stop")
                            .retryAfter(RETRY_AFTER)
                    : new ProblemException(
                                    Problem.RATE_LIMITED,
                                    WORKERS + " tasks are in work and " + WAITING + " wait, and that is the limit")
                            .retryAfter(RETRY_AFTER);
        }
    }

    private ThreadPoolExecutor start() {
        ThreadPoolExecutor made = new ThreadPoolExecutor(
                WORKERS, WORKERS, IDLE.toSeconds(), TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "lede-deferred-" + names.incrementAndGet());
                    // close() waits for them; nothing else shall.
                    thread.setDaemon(true);
                    return thread;
                });
        made.allowCoreThreadTimeOut(true);
        return made;
    }

    private void work(DeferredTask task) {
        boolean only = end.isPresent();
        Optional<ProblemException> failure = attempt(task, only);
        if (!only && failure.filter(e -> e.problem().retryable()).isPresent()) {
            pause(failure.get().retryAfter().orElse(SHORTEST_PAUSE));
            failure = attempt(task, true);
        }
        failure.ifPresent(e -> LOG.warnf(
                "a task of %s failed: %s (%s)",
                task.handler(), e.detail(), e.problem().code()));
    }

    private Optional<ProblemException> attempt(DeferredTask task, boolean lastTry) {
        try {
            handler(task).run(task.data(), time(), lastTry);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(WebApi.unforeseen(e, task.handler()));
        }
    }

    private DeferredHandler handler(DeferredTask task) {
        for (DeferredHandler known : handlers) {
            if (known.name().equals(task.handler())) {
                return known;
            }
        }
        throw new ProblemException(Problem.BAD_REQUEST, "nobody does the tasks of \"" + task.handler() + "\"");
    }

    /** The time for one try; when the server is to end, the share of what is left that all waiting tasks can have. */
    private Deadline time() {
        Deadline whole = Deadline.after(deadline);
        return end.map(Deadline::remaining)
                .map(left -> left.dividedBy(1 + waiting() / WORKERS))
                .map(share -> whole.within(share.compareTo(TELLING) > 0 ? share : TELLING))
                .orElse(whole);
    }

    private synchronized int waiting() {
        return threads.map(working -> working.getQueue().size()).orElse(0);
    }

    /** Not longer than the server has left to live. */
    private void pause(Duration wait) {
        long millis = Math.min(wait.toMillis(), LONGEST_PAUSE.toMillis());
        try {
            // Whether the time is up or the server is to end: go on.
            boolean unused = ending.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on nothing is tried twice, and the time that is left is shared. */
    void prepare(@Observes ShutdownDelayInitiatedEvent announced) {
        beginToEnd();
    }

    /** Comes after the requests in flight were answered, so that no task is added any more. */
    void finish(@Observes ShutdownEvent ended) {
        close();
    }

    void close() {
        Deadline left = beginToEnd();
        Optional<ThreadPoolExecutor> working;
        synchronized (this) {
            working = threads;
            working.ifPresent(ThreadPoolExecutor::shutdown);
        }
        if (working.isEmpty()) {
            return;
        }
        try {
            long millis = left.remaining().plus(TELLING).toMillis();
            if (!working.get().awaitTermination(millis, TimeUnit.MILLISECONDS)) {
                LOG.warnf("%d tasks were given up", working.get().shutdownNow().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Deadline beginToEnd() {
        Deadline last = end.orElseGet(() -> Deadline.after(patience));
        end = Optional.of(last);
        ending.countDown();
        return last;
    }
}
