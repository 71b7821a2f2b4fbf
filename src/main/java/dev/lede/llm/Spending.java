package dev.lede.llm;

import java.util.concurrent.atomic.AtomicInteger;

import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

import dev.lede.brief.Usage;

/** What one article has used of a model so far; several threads may add to it. */
final class Spending {
    private final Prices prices;
    private final AtomicInteger inputTokens = new AtomicInteger();
    private final AtomicInteger outputTokens = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();

    Spending(Prices prices) {
        this.prices = prices;
    }

    /** @param again whether the request had been sent before and had failed */
    void call(boolean again) {
        calls.incrementAndGet();
        if (again) {
            retries.incrementAndGet();
        }
    }

    /** @param usage absent where the provider does not tell */
    void tokens(@Nullable TokenUsage usage) {
        if (usage != null) {
            inputTokens.addAndGet(atLeastZero(usage.inputTokenCount()));
            outputTokens.addAndGet(atLeastZero(usage.outputTokenCount()));
        }
    }

    Usage usage() {
        return new Usage(
                inputTokens.get(),
                outputTokens.get(),
                calls.get(),
                retries.get(),
                prices.cost(inputTokens.get(), outputTokens.get()));
    }

    private static int atLeastZero(@Nullable Integer count) {
        return count == null ? 0 : Math.max(0, count);
    }
}
