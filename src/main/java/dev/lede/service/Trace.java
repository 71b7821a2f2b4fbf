package dev.lede.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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

    void engine(String name) {
        engine = name;
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
