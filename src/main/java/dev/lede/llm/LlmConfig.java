package dev.lede.llm;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How models are asked ({@code lede.llm.*}); {@link Settings} says what holds where a value is left out. */
@ConfigMapping(prefix = "lede.llm")
public interface LlmConfig {
    /** Where the API is, up to and including its version: {@code http://localhost:11434/v1}. */
    Optional<String> baseUrl();

    Optional<String> apiKey();

    /** As the provider names it. */
    Optional<String> model();

    /** From 0 (the likeliest word) to 2; left out of the request by default, since newer models refuse it. */
    OptionalDouble temperature();

    /** The longest reply, in tokens. */
    @WithDefault("4000")
    int maxOutputTokens();

    /** How long one call may take; never longer than the request's own deadline. */
    @WithDefault("20s")
    Duration timeout();

    /** How many tokens prompt and reply may have together: the model's context, or less. Longer pages are split. */
    @WithDefault("32000")
    int contextTokens();

    /** Price of a million tokens of prompt, in any currency: the answer's cost is in the same one. */
    Optional<BigDecimal> inputPrice();

    /** Price of a million tokens of reply. */
    Optional<BigDecimal> outputPrice();

    /** How often a call that failed for a passing reason is repeated, while there is time. */
    @WithDefault("2")
    int maxRetries();
}
