package dev.lede.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.lede.brief.Engine;
import dev.lede.brief.EngineFailure;
import dev.lede.brief.Usage;

/**
 * What is told of one call in the log: figures and names, never page text and never a key.
 * Made by the door, filled on the way, read by one thread at a time.
 */
public final class Trace {
    private final String id;
    private final String caller;
    private final long startNanos = System.nanoTime();
    private final Map<String, Double> stages = new LinkedHashMap<>();
    private String source = "none";
    private Optional<String> host = Optional.empty();
    private int bytes;
    private int words;
    private String engine = "none";
    private Optional<String> failure = Optional.empty();
    private Usage usage = Usage.NONE;

    /**
     * @param id     what the caller can name when asking about this call
     * @param caller who calls: the name of an API key, never the key
     */
    public Trace(String id, String caller) {
        this.id = id;
        this.caller = caller;
    }

    public String id() {
        return id;
    }

    public String caller() {
        return caller;
    }

    /** What the call gave: {@code url}, {@code html}, {@code text}, or {@code none} when it was refused before. */
    public String source() {
        return source;
    }

    /** The host of the page, without its path, which may be private. */
    public Optional<String> host() {
        return host;
    }

    /** Size of the page before extraction. */
    public int bytes() {
        return bytes;
    }

    /** Words of the article. */
    public int words() {
        return words;
    }

    /** The engine that answered, with its model where it has one, as {@code openai:gpt-4.1-mini}. */
    public String engine() {
        return engine;
    }

    /** Milliseconds per stage that has ended, also by an exception, in their order. */
    public Map<String, Double> stages() {
        return stages;
    }

    /** Milliseconds since the call came in. */
    public double totalMillis() {
        return millisSince(startNanos);
    }

    void source(String kind, Optional<String> pageHost) {
        source = kind;
        host = pageHost;
    }

    void bytes(int count) {
        bytes = count;
    }

    void words(int count) {
        words = count;
    }

    /** Why the engine that was chosen could not answer: the code of the warning; empty where it did. */
    public Optional<String> failure() {
        return failure;
    }

    /** What models were used. */
    public Usage usage() {
        return usage;
    }

    void engine(Engine answered) {
        engine = answered.model().map(model -> answered.name() + ":" + model).orElse(answered.name());
        usage = answered.usage();
    }

    void failure(EngineFailure failed) {
        failure = Optional.of(failed.reason().code());
        usage = failed.usage();
    }

    void stage(String name, double millis) {
        stages.put(name, millis);
    }

    <T> T time(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            stages.put(stage, millisSince(start));
        }
    }

    /** To the hundredth: the built-in engine's stages take less than one millisecond. */
    private static double millisSince(long start) {
        return Math.round((System.nanoTime() - start) / 10_000.0) / 100.0;
    }
}
