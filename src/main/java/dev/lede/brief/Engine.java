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
 * @param usage    what models were used, also by the engine that failed
 * @param millis   milliseconds per stage of the call, in the order of the stages
 */
public record Engine(String name, Optional<String> model, boolean degraded, Usage usage, Map<String, Double> millis) {
    /** The engine of this project, which asks no model. */
    public static final Engine BUILTIN = new Engine("builtin", Optional.empty(), false, Usage.NONE, Map.of());

    public Engine {
        // Not Map.copyOf, which forgets the order.
        millis = Collections.unmodifiableMap(new LinkedHashMap<>(millis));
    }

    /** This engine, with the time that each stage took. */
    public Engine taking(Map<String, Double> stageMillis) {
        return new Engine(name, model, degraded, usage, stageMillis);
    }

    /** This engine, after all that was used on the way. */
    public Engine using(Usage total) {
        return new Engine(name, model, degraded, total, millis);
    }

    /** This engine, standing in for one that failed after it had used {@code spent}. */
    public Engine standingIn(Usage spent) {
        return new Engine(name, model, true, usage.plus(spent), millis);
    }
}
