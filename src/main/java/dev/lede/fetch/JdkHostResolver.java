package dev.lede.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;

/**
 * Looks names up as the operating system does, hosts file included.
 * The system's call cannot be interrupted, so it runs on threads of its own, which the caller leaves behind when its
 * deadline passes; they end when the system gives up. Both they and the queue before them are bounded.
 */
@Singleton
final class JdkHostResolver implements HostResolver {
    private static final int THREADS = 32;
    private static final int QUEUE = 256;

    /** The system's look-up. */
    interface Lookup {
        InetAddress[] byName(String name) throws UnknownHostException;
    }

    private final Lookup lookup;
    private final ThreadPoolExecutor threads;

    @Inject
    JdkHostResolver() {
        this(InetAddress::getAllByName);
    }

    JdkHostResolver(Lookup lookup) {
        this.lookup = lookup;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), JdkHostResolver::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public List<InetAddress> resolve(String name, Deadline deadline) {
        FutureTask<InetAddress[]> task = new FutureTask<>(() -> lookup.byName(name));
        try {
            threads.execute(task);
            return List.of(task.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw deadline.exceeded("looking up " + name);
        } catch (ExecutionException e) {
            throw new ProblemException(Problem.PAGE_UNREACHABLE, "the host " + name + " is not known", e);
        } catch (RejectedExecutionException | CancellationException e) {
            throw new ProblemException(
                    Problem.PAGE_UNREACHABLE, "too many host names are being looked up; try again later", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.PAGE_UNREACHABLE, "looking up " + name + " was interrupted", e);
        } finally {
            task.cancel(true);
            threads.remove(task);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "lede-resolver");
        thread.setDaemon(true);
        return thread;
    }
}
