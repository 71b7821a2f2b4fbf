package dev.lede.llm;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What tokens cost.
 *
 * @param input  of a million tokens of prompt
 * @param output of a million tokens of reply
 */
record Prices(Optional<BigDecimal> input, Optional<BigDecimal> output) {
    private static final int MILLION = 6;

    /** Empty where no price is set; a price that is not set counts as zero where the other is. */
    Optional<BigDecimal> cost(int inputTokens, int outputTokens) {
        if (input.isEmpty() && output.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal in = input.orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(inputTokens));
        BigDecimal out = output.orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(outputTokens));
        return Optional.of(in.add(out).movePointLeft(MILLION));
    }
}
