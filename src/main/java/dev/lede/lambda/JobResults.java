package dev.lede.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/** Where the results of jobs from a queue go, since nobody waits for them. */
interface JobResults {
    /** @return whether the result is safe; if not, its job is to be tried again */
    boolean send(JsonNode result);
}
