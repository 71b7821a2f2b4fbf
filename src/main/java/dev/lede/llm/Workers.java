package dev.lede.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

import dev.lede.Deadline;

/**
 * Does the parts of one job side by side. The thread that asks does its share, so that a job goes on, if slower, also
 * when all helpers are busy; there are never more helpers than {@link #HELPERS}.
 */
final class Workers {
    /** Over all jobs. */
    private static final int HELPERS = 16;

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor helpers = new ThreadPoolExecutor(
            0, HELPERS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Workers::thread);

    /**
     * What {@code work} makes of each index below {@code count}, in their order; empty where it was not done when the
     * deadline passed.
     *
     * @param width how many at a time, at most
     * @param work  must not throw and must keep the deadline itself
     */
    <T> List<Optional<T>> map(int count, int width, Deadline deadline, IntFunction<T> work) {
        AtomicInteger next = new AtomicInteger();
        AtomicReferenceArray<Optional<T>> results = new AtomicReferenceArray<>(count);
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < count && !deadline.isPast(); i = next.getAndIncrement()) {
                results.set(i, Optional.of(work.apply(i)));
            }
        };
        int wanted = Math.min(width, count) - 1;
        CountDownLatch done = new CountDownLatch(wanted);
        for (int helper = 0; helper < wanted; helper++) {
            start(share, done);
        }
        share.run();
        await(done, deadline);
        List<Optional<T>> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Optional<T> result = results.get(i);
            all.add(result == null ? Optional.empty() : result);
        }
        return all;
    }

    private void start(Runnable share, CountDownLatch done) {
        try {
            helpers.execute(() -> {
                try {
                    share.run();
                } finally {
                    done.countDown();
                }
            });
        } catch (RejectedExecutionException e) {
            // All are busy: the others do this one's share.
            done.countDown();
        }
    }

    private static void await(CountDownLatch done, Deadline deadline) {
        try {
            boolean ended = done.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            if (!ended) {
                // Their requests end at the same deadline; what they have not brought by now is not waited for.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "lede-llm");
        thread.setDaemon(true);
        return thread;
    }
}
