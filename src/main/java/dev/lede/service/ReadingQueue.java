package dev.lede.service;

import java.util.function.Supplier;

import dev.lede.Deadline;

/**
 * Where pages wait to be read. Large pages wait for each other and not for small ones, nor small ones for them: a few
 * large ones, which may take a second each, hold up nobody but their like, and their trees are never in memory at once.
 */
final class ReadingQueue {
    /** In bytes; nine of ten news pages are smaller. */
    static final int LARGE = 512 * 1_024;

    /** The tree of one large page may take most of this; see the limits of the extractor. */
    private static final long HEAP_PER_LARGE_PAGE = 512L << 20;

    private final Turnstile small;
    private final Turnstile large;

    ReadingQueue(Runtime machine) {
        int cores = machine.availableProcessors();
        this.small = new Turnstile(cores);
        this.large = new Turnstile((int) Math.max(1, Math.min(cores / 2, machine.maxMemory() / HEAP_PER_LARGE_PAGE)));
    }

    /**
     * Reads a page when its turn comes.
     *
     * @param bytes the page's size
     * @throws dev.lede.ProblemException DEADLINE_EXCEEDED, when the turn does not come in time
     */
    <T> T inTurn(int bytes, Deadline deadline, Supplier<T> reading) {
        return (bytes >= LARGE ? large : small).inTurn(deadline, reading);
    }
}
