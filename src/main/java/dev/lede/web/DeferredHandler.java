package dev.lede.web;

import dev.lede.Deadline;

/** Who does the {@link DeferredTask}s of its name. */
public interface DeferredHandler {
    /** A short lower-case word, unique among the handlers. */
    String name();

    /**
     * Does a task, perhaps for the second time: a queue may deliver twice.
     *
     * @param data     as the task carries it
     * @param lastTry  whether nobody will try again, so that the person who waits is to be told of a failure
     * @throws dev.lede.ProblemException retryable, for what may succeed later; the task is tried again unless this was the last try
     */
    void run(String data, Deadline deadline, boolean lastTry);
}
