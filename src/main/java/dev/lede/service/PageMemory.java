package dev.lede.service;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.lede.ByteBudget;

/** Makes the one budget that all doors and the fetcher share. */
@Singleton
final class PageMemory {
    /** A page stands in memory up to three times while it arrives, and ten to twenty times while it is parsed. */
    private static final int PART_OF_HEAP = 8;

    /** Some pages must fit into the smallest heap. */
    private static final long LEAST = 16L << 20;

    @Produces
    @Singleton
    ByteBudget budget(LimitsConfig config) {
        long byDefault = Math.max(LEAST, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
        return new ByteBudget(config.pageBytes().map(MemorySize::asLongValue).orElse(byDefault));
    }
}
