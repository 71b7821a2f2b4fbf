package dev.lede.llm;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class SettingsReaderTest {
    @Test
    void hasADefaultForEverything() {
        Settings settings = read(Provider.OPENAI, "OPENAI_API_KEY", "k");

        assertThat(settings.model()).isEqualTo("gpt-4.1-mini");
        assertThat(settings.baseUrl()).isEmpty();
        assertThat(settings.temperature()).isEmpty();
        assertThat(settings.maxOutputTokens()).isEqualTo(4000);
        assertThat(settings.contextTokens()).isEqualTo(32_000);
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.maxRetries()).isEqualTo(2);
        assertThat(settings.prices().cost(1, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_API_KEY, k, OPENAI",
        "ANTHROPIC_API_KEY, k, ANTHROPIC",
        "lede.llm.api-key, k, OPENAI",
        "lede.llm.api-key, sk-ant-1, ANTHROPIC"
    })
    void takesTheProviderWhoseKeyIsSet(String name, String value, Provider provider) {
        assertThat(reader(name, value).provider("auto")).contains(provider);
    }

    @Test
    void takesNoProviderWithoutAKey() {
        assertThat(reader().provider("auto")).isEmpty();
        assertThat(reader("OPENAI_API_KEY", " ", "AWS_REGION", "eu-west-1").provider("auto"))
                .isEmpty();
        assertThat(reader().provider("builtin")).isEmpty();
        assertThat(reader().provider("gpt")).isEmpty();
    }

    @Test
    void takesOurOwnPropertiesBeforeTheProvidersVariables() {
        Settings settings = read(
                Provider.OPENAI,
                "OPENAI_API_KEY",
                "theirs",
                "OPENAI_BASE_URL",
                "http://theirs/v1",
                "lede.llm.api-key",
                "ours",
                "lede.llm.base-url",
                "http://ours/v1");

        assertThat(settings.apiKey()).contains("ours");
        assertThat(settings.baseUrl()).contains("http://ours/v1");
    }

    @Test
    void readsTheProvidersVariables() {
        assertThat(read(Provider.OPENAI, "OPENAI_BASE_URL", "http://localhost:11434/v1")
                        .baseUrl())
                .contains("http://localhost:11434/v1");
        assertThat(read(Provider.ANTHROPIC, "ANTHROPIC_API_KEY", "k").apiKey()).contains("k");
        assertThat(read(Provider.BEDROCK, "AWS_REGION", "eu-west-1").region()).contains("eu-west-1");
        assertThat(read(Provider.BEDROCK, "AWS_DEFAULT_REGION", "eu-west-2").region())
                .contains("eu-west-2");
        assertThat(read(Provider.BEDROCK, "AWS_REGION", "r", "AWS_BEARER_TOKEN_BEDROCK", "t")
                        .apiKey())
                .contains("t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPENAI | | | lede.engine is \"openai\", which needs a key (lede.llm.api-key or OPENAI_API_KEY)",
                "ANTHROPIC | lede.llm.base-url | http://localhost/v1 | lede.engine is \"anthropic\", which needs a key",
                "BEDROCK | | | lede.engine is \"bedrock\", which needs a region (AWS_REGION)",
                "OPENAI | lede.llm.base-url | localhost:11434 | lede.llm.base-url is \"localhost:11434\"",
                "OPENAI | OPENAI_BASE_URL | ftp://host/ | OPENAI_BASE_URL is \"ftp://host/\"",
                "OPENAI | lede.llm.max-output-tokens | 10 | lede.llm.max-output-tokens is 10; it must be at least 200",
                "OPENAI | lede.llm.context-tokens | 4096 | lede.llm.context-tokens is 4096; it must be at least 6000",
                "OPENAI | lede.llm.max-retries | 11 | lede.llm.max-retries is 11; it must be from 0 to 10",
                "OPENAI | lede.llm.max-retries | -1 | lede.llm.max-retries is -1;",
                "OPENAI | lede.llm.timeout | 0s | lede.llm.timeout is 0 ms; it must be more than 0",
                "OPENAI | lede.llm.temperature | 3 | lede.llm.temperature is 3.0; it must be from 0 to 2.0",
                "OPENAI | lede.llm.input-price | -1 | lede.llm.input-price is -1; it must not be negative"
            })
    void tellsWhatIsWrongInOneLine(String provider, String name, String value, String line) {
        Map<String, String> properties = new HashMap<>();
        if (name != null && !name.isEmpty()) {
            properties.put(name, value);
            if (!name.endsWith("URL") && !name.endsWith("url")) {
                properties.put("OPENAI_API_KEY", "k");
            }
        }

        assertThatThrownBy(() -> reader(properties).read(Provider.valueOf(provider)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("\n");
    }

    @Test
    void neverShowsAKey() {
        assertThat(read(Provider.OPENAI, "OPENAI_API_KEY", "sk-secret").toString())
                .doesNotContain("secret");
        assertThatThrownBy(() -> read(Provider.OPENAI, "lede.llm.base-url", "https://me:sk-secret@host/v1"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("lede.llm.base-url")
                .hasMessageNotContaining("secret");
    }

    private static Settings read(Provider provider, String... pairs) {
        return reader(pairs).read(provider);
    }

    private static SettingsReader reader(String... pairs) {
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put(pairs[i], pairs[i + 1]);
        }
        return reader(properties);
    }

    private static SettingsReader reader(Map<String, String> properties) {
        SmallRyeConfig config = Models.config(properties);
        return new SettingsReader(
                config.getConfigMapping(LlmConfig.class),
                name -> Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank()));
    }
}
