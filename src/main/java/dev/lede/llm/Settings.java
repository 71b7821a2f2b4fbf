package dev.lede.llm;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What holds for the calls of one provider, checked.
 *
 * @param baseUrl empty for the provider's own address
 * @param apiKey  never shown, not even by {@link #toString}
 * @param region  of AWS
 */
record Settings(
        Provider provider,
        String model,
        Optional<String> baseUrl,
        Optional<String> apiKey,
        Optional<String> region,
        OptionalDouble temperature,
        int maxOutputTokens,
        int contextTokens,
        Duration timeout,
        int maxRetries,
        Prices prices) {

    @Override
    public String toString() {
        return "Settings[" + provider.engine() + ", " + model + "]";
    }
}
