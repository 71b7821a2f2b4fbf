package dev.lede.brief;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which engine answered, and what it took.
 *
 * @param name     as in {@code lede.engine}: {@code builtin}, {@code openai} …
 * @param model    the model behind it, where there is one
 * @param degraded whether this engine stood in for one that failed
 * @param millis   milliseconds per stage of the call, in the order of the stages
 */
public record Engine(
        String name,
        Optional<String> model,
        boolean degraded,
        int inputTokens,
        int outputTokens,
        Map<String, Double> millis) {
    /** The engine of this project, which uses no tokens. */
    public static final Engine BUILTIN = new Engine("builtin", Optional.empty(), false, 0, 0, Map.of());

    public Engine {
        // Not Map.copyOf, which forgets the order.
        millis = Collections.unmodifiableMap(new LinkedHashMap<>(millis));
    }

    /** This engine, with the time that each stage took. */
    public Engine taking(Map<String, Double> stageMillis) {
        return new Engine(name, model, degraded, inputTokens, outputTokens, stageMillis);
    }
}
