package dev.lede.llm;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Finds out what holds from {@code lede.llm.*} and from the providers' own variables, and refuses what cannot work in
 * one line that names the property and the value, never a key.
 */
final class SettingsReader {
    private static final int SMALLEST_CONTEXT = 2_000;
    private static final int SMALLEST_OUTPUT = 200;
    private static final int MOST_RETRIES = 10;
    private static final double HOTTEST = 2;

    private final LlmConfig config;
    private final Function<String, Optional<String>> variables;

    /** @param variables the environment's, by name; empty for one that is not set or blank */
    SettingsReader(LlmConfig config, Function<String, Optional<String>> variables) {
        this.config = config;
        this.variables = variables;
    }

    /** The provider that a value of {@code lede.engine} means; {@code auto} means the first one whose key is set. */
    Optional<Provider> provider(String engine) {
        if (!engine.equals("auto")) {
            return Provider.of(engine);
        }
        if (config.apiKey().isPresent()) {
            // A key without a name: Anthropic's have a mark, and all else that has keys speaks OpenAI's protocol.
            return Optional.of(config.apiKey().get().startsWith("sk-ant-") ? Provider.ANTHROPIC : Provider.OPENAI);
        }
        if (variables.apply(Provider.OPENAI.keyVariable()).isPresent()) {
            return Optional.of(Provider.OPENAI);
        }
        return variables.apply(Provider.ANTHROPIC.keyVariable()).isPresent()
                ? Optional.of(Provider.ANTHROPIC)
                : Optional.empty();
    }

    /** @throws ConfigurationException for what is missing or cannot be */
    Settings read(Provider provider) {
        Optional<String> baseUrl = config.baseUrl()
                .map(url -> address("lede.llm.base-url", url))
                .or(() -> variables.apply(provider.urlVariable()).map(url -> address(provider.urlVariable(), url)));
        Optional<String> apiKey = config.apiKey()
                .or(() -> variables.apply(provider.keyVariable()))
                .map(String::strip);
        Optional<String> region = variables.apply("AWS_REGION").or(() -> variables.apply("AWS_DEFAULT_REGION"));
        needs(provider, baseUrl, apiKey, region);
        checkNumbers();
        return new Settings(
                provider,
                config.model().orElse(provider.defaultModel()),
                baseUrl,
                apiKey,
                region,
                config.temperature(),
                config.maxOutputTokens(),
                config.contextTokens(),
                config.timeout(),
                config.maxRetries(),
                new Prices(config.inputPrice(), config.outputPrice()));
    }

    private static void needs(
            Provider provider, Optional<String> baseUrl, Optional<String> apiKey, Optional<String> region) {
        String engine = "lede.engine is \"" + provider.engine() + "\", which needs ";
        switch (provider) {
            case OPENAI ->
                require(
                        apiKey.isPresent() || baseUrl.isPresent(),
                        engine + "a key (lede.llm.api-key or OPENAI_API_KEY) or, for a server without keys, its address"
                                + " (lede.llm.base-url or OPENAI_BASE_URL)");
            case ANTHROPIC -> require(apiKey.isPresent(), engine + "a key (lede.llm.api-key or ANTHROPIC_API_KEY)");
            case BEDROCK -> require(region.isPresent(), engine + "a region (AWS_REGION)");
        }
    }

    private void checkNumbers() {
        int output = config.maxOutputTokens();
        int context = config.contextTokens();
        require(
                output >= SMALLEST_OUTPUT,
                "lede.llm.max-output-tokens is " + output + "; it must be at least " + SMALLEST_OUTPUT);
        require(
                context >= output + SMALLEST_CONTEXT,
                "lede.llm.context-tokens is " + context + "; it must be at least " + (output + SMALLEST_CONTEXT)
                        + ", which is " + SMALLEST_CONTEXT + " more than lede.llm.max-output-tokens");
        require(
                config.maxRetries() >= 0 && config.maxRetries() <= MOST_RETRIES,
                "lede.llm.max-retries is " + config.maxRetries() + "; it must be from 0 to " + MOST_RETRIES);
        require(
                !config.timeout().isNegative() && !config.timeout().isZero(),
                "lede.llm.timeout is " + config.timeout().toMillis() + " ms; it must be more than 0");
        config.temperature()
                .ifPresent(value -> require(
                        value >= 0 && value <= HOTTEST,
                        "lede.llm.temperature is " + value + "; it must be from 0 to " + HOTTEST));
        config.inputPrice().ifPresent(price -> checkPrice("lede.llm.input-price", price));
        config.outputPrice().ifPresent(price -> checkPrice("lede.llm.output-price", price));
    }

    private static void checkPrice(String name, BigDecimal price) {
        require(price.signum() >= 0, name + " is " + price + "; it must not be negative");
    }

    private static String address(String name, String url) {
        boolean usable;
        try {
            URI uri = URI.create(url);
            usable = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            usable = false;
        }
        // People paste addresses with a key or a password in them; those are not shown.
        boolean mayHoldKey = url.indexOf('@') >= 0 || url.indexOf('?') >= 0;
        require(
                usable,
                name + " is " + (mayHoldKey ? "not usable" : "\"" + url + "\"")
                        + "; it must be an http or https address without user and password, as https://host/v1");
        return url;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new ConfigurationException(message);
        }
    }
}
