package dev.lede.web;

import dev.lede.service.Trace;

/** Is told of every request, once it has been answered or refused: for metrics. */
public interface RequestObserver {
    /**
     * Must not throw.
     *
     * @param problem the code of the problem, or the empty string
     */
    void answered(Trace trace, int status, String problem);
}
