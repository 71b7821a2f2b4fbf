package dev.lede.service;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is remembered between calls ({@code lede.cache.*}). */
@ConfigMapping(prefix = "lede.cache")
public interface CacheConfig {
    /** Memory for briefs of pages that may be asked for again, about; 0 remembers nothing. */
    @WithDefault("16M")
    MemorySize maxBytes();
}
