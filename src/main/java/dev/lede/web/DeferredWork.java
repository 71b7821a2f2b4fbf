package dev.lede.web;

/** Takes tasks to be done soon, by this process or by another one behind a queue. */
public interface DeferredWork {
    /**
     * Returns as soon as the task is safe.
     *
     * @throws dev.lede.ProblemException {@code rate-limited} when no more can be taken
     */
    void defer(DeferredTask task);
}
