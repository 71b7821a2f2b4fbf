package dev.lede.service;

import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What all calls together may take ({@code lede.limits.*}). */
@ConfigMapping(prefix = "lede.limits")
public interface LimitsConfig {
    /**
     * Calls that are in work or wait for it at the same time; one more is told to come back. To have more of them work,
     * give {@code quarkus.thread-pool.max-threads} the same number.
     */
    @WithDefault("256")
    int requests();

    /** Bytes of pages in memory at once, those that arrive included; an eighth of the heap where it is not set. */
    Optional<MemorySize> pageBytes();
}
