package dev.lede.llm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose API is spoken. */
enum Provider {
    /** Any endpoint that speaks OpenAI's chat completions. */
    OPENAI("gpt-4.1-mini", "OPENAI_API_KEY", "OPENAI_BASE_URL", true),
    ANTHROPIC("claude-haiku-4-5", "ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL", false),
    BEDROCK("amazon.nova-lite-v1:0", "AWS_BEARER_TOKEN_BEDROCK", "AWS_ENDPOINT_URL_BEDROCK_RUNTIME", false);

    private final String defaultModel;
    private final String keyVariable;
    private final String urlVariable;
    private final boolean hasJsonMode;

    Provider(String defaultModel, String keyVariable, String urlVariable, boolean hasJsonMode) {
        this.defaultModel = defaultModel;
        this.keyVariable = keyVariable;
        this.urlVariable = urlVariable;
        this.hasJsonMode = hasJsonMode;
    }

    static Optional<Provider> of(String engine) {
        return Arrays.stream(values())
                .filter(provider -> provider.engine().equals(engine))
                .findFirst();
    }

    /** As in {@code lede.engine}. */
    String engine() {
        return name().toLowerCase(Locale.ROOT);
    }

    String defaultModel() {
        return defaultModel;
    }

    /** The provider's own variable for the key. */
    String keyVariable() {
        return keyVariable;
    }

    /** The provider's own variable for the address. */
    String urlVariable() {
        return urlVariable;
    }

    /** Ways of asking for JSON that the API has, the surest first. */
    List<ReplyMode> modes() {
        return hasJsonMode
                ? List.of(ReplyMode.SCHEMA, ReplyMode.JSON, ReplyMode.PROMPT)
                : List.of(ReplyMode.SCHEMA, ReplyMode.PROMPT);
    }
}
