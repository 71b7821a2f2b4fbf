package dev.lede.service;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;

/**
 * Lets so many through at a time, in the order of arrival. Reading a page keeps a core busy and takes many times its
 * size in memory, so more of them at once would only be slower.
 */
final class Turnstile {
    private final Semaphore places;

    /** @param places how many may be inside, at least 1 */
    Turnstile(int places) {
        this.places = new Semaphore(places, true);
    }

    /**
     * Does the work when its turn comes, in the order of arrival.
     *
     * @throws ProblemException DEADLINE_EXCEEDED, when the turn does not come in time
     */
    <T> T inTurn(Deadline deadline, Supplier<T> work) {
        try {
            if (!places.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw deadline.exceeded("waiting for other pages to be read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.DEADLINE_EXCEEDED, "the wait for other pages was interrupted", e);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
