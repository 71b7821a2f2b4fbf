package dev.lede.web;

import java.util.Set;

import dev.lede.service.Trace;

/** What a path is served by. */
public interface WebHandler {
    /** The paths, each as it stands in a request, without a slash at its end. */
    Set<String> paths();

    /** The methods that those paths take, in capitals. */
    Set<String> methods();

    /** Whether a caller has to show an API key, where keys are set; not where the handler knows its callers itself. */
    default boolean needsKey() {
        return true;
    }

    /**
     * @param trace to be filled with what happens on the way
     * @throws dev.lede.ProblemException what the caller is to be told
     */
    WebResponse handle(WebRequest request, Trace trace);
}
