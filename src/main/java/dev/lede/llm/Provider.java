package dev.lede.llm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose API is spoken. */
enum Provider {
    /** Any endpoint that speaks OpenAI's chat completions. */
    OPENAI("gpt-4.1-mini", "OPENAI", true),
    ANTHROPIC("claude-haiku-4-5", "ANTHROPIC", false),
    BEDROCK("amazon.nova-lite-v1:0", "BEDROCK", false);

    private final String defaultModel;
    private final String variablePrefix;
    private final boolean hasJsonMode;

    Provider(String defaultModel, String variablePrefix, boolean hasJsonMode) {
        this.defaultModel = defaultModel;
        this.variablePrefix = variablePrefix;
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
        return variablePrefix + "_API_KEY";
    }

    /** The provider's own variable for the address. */
    String urlVariable() {
        return variablePrefix + "_BASE_URL";
    }

    /** Ways of asking for JSON that the API has, the surest first. */
    List<ReplyMode> modes() {
        return hasJsonMode
                ? List.of(ReplyMode.SCHEMA, ReplyMode.JSON, ReplyMode.PROMPT)
                : List.of(ReplyMode.SCHEMA, ReplyMode.PROMPT);
    }
}
