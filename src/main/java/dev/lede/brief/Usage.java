package dev.lede.brief;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an engine used of a model.
 *
 * @param inputTokens  as the provider counted them, over all calls
 * @param outputTokens the same
 * @param calls        requests sent to the model, each retry one
 * @param retries      how many of them repeated a request that had failed
 * @param cost         in the currency of {@code lede.llm.input-price} and {@code lede.llm.output-price}; empty where they
 *                     are not set
 */
public record Usage(int inputTokens, int outputTokens, int calls, int retries, Optional<BigDecimal> cost) {
    /** Of an engine that asks no model. */
    public static final Usage NONE = new Usage(0, 0, 0, 0, Optional.empty());

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                calls + other.calls,
                retries + other.retries,
                cost.map(own -> own.add(other.cost.orElse(BigDecimal.ZERO))).or(() -> other.cost));
    }
}
