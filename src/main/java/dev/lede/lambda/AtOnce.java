package dev.lede.lambda;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import org.jboss.logging.MDC;

/** Works on the members of a batch, some at the same time. */
final class AtOnce {
    /** Under this name log lines have the id of the invocation. */
    static final String REQUEST_ID = "awsRequestId";

    /** A batch waits for pages and models, not for the processor. */
    private static final int THREADS = 4;

    private AtOnce() {}

    /**
     * @param work must end by itself: its deadline is not known here
     * @return the results in the order of the members
     */
    static <T, R> List<R> map(List<T> members, Function<T, R> work) {
        if (members.size() <= 1) {
            return members.stream().map(work).toList();
        }
        Optional<Object> id = Optional.ofNullable(MDC.get(REQUEST_ID));
        // Not kept: between two events the function is frozen, and a snapshot is to have no threads of ours.
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(THREADS, members.size()));
        try {
            return members.stream()
                    .map(member -> CompletableFuture.supplyAsync(() -> named(id, member, work), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T, R> R named(Optional<Object> id, T member, Function<T, R> work) {
        id.ifPresent(name -> MDC.put(REQUEST_ID, name));
        try {
            return work.apply(member);
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }
}
