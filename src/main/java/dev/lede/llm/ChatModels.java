package dev.lede.llm;

import java.net.URI;
import java.util.List;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatModel;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.token.credentials.StaticTokenProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.auth.scheme.BedrockRuntimeAuthSchemeProvider;

/**
 * Makes the client of a provider. HTTP clients are handed over, since those that the libraries find for themselves are
 * found by service files, which a native binary does not have; retries are ours, since theirs know no deadline.
 */
final class ChatModels {
    private ChatModels() {}

    static ChatModel of(Settings settings) {
        return switch (settings.provider()) {
            case OPENAI -> openAi(settings);
            case ANTHROPIC -> anthropic(settings);
            case BEDROCK -> bedrock(settings);
        };
    }

    private static ChatModel openAi(Settings settings) {
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(new ModelHttpClient().asBuilder())
                .modelName(settings.model())
                .strictJsonSchema(true)
                .maxRetries(0);
        settings.apiKey().ifPresent(builder::apiKey);
        settings.temperature().ifPresent(builder::temperature);
        settings.baseUrl().ifPresent(builder::baseUrl);
        // OpenAI's newer models refuse the old name of this limit, and most other servers do not know the new one.
        if (isOpenAi(settings)) {
            builder.maxCompletionTokens(settings.maxOutputTokens());
        } else {
            builder.maxTokens(settings.maxOutputTokens());
        }
        return builder.build();
    }

    private static boolean isOpenAi(Settings settings) {
        return settings.baseUrl()
                .map(url -> URI.create(url).getHost())
                .map(host -> host.endsWith(".openai.com") || host.endsWith(".openai.azure.com"))
                .orElse(true);
    }

    private static ChatModel anthropic(Settings settings) {
        AnthropicChatModel.AnthropicChatModelBuilder builder = AnthropicChatModel.builder()
                .httpClientBuilder(new ModelHttpClient().asBuilder())
                .apiKey(settings.apiKey().orElseThrow())
                .modelName(settings.model())
                .maxTokens(settings.maxOutputTokens())
                .maxRetries(0);
        settings.temperature().ifPresent(builder::temperature);
        settings.baseUrl().ifPresent(builder::baseUrl);
        return builder.build();
    }

    private static ChatModel bedrock(Settings settings) {
        BedrockRuntimeClientBuilder client = BedrockRuntimeClient.builder()
                .httpClient(new BedrockHttpClient())
                .region(Region.of(settings.region().orElseThrow()))
                .overrideConfiguration(config -> config.retryStrategy(strategy -> strategy.maxAttempts(1)));
        settings.baseUrl().ifPresent(url -> client.endpointOverride(URI.create(url)));
        if (settings.apiKey().isPresent()) {
            String token = settings.apiKey().get();
            client.tokenProvider(StaticTokenProvider.create(() -> token))
                    .authSchemeProvider(BedrockRuntimeAuthSchemeProvider.defaultProvider(List.of("httpBearerAuth")));
        } else {
            client.credentialsProvider(DefaultCredentialsProvider.builder().build());
        }
        DefaultChatRequestParameters.Builder<?> parameters =
                DefaultChatRequestParameters.builder().maxOutputTokens(settings.maxOutputTokens());
        settings.temperature().ifPresent(parameters::temperature);
        return BedrockChatModel.builder()
                .client(client.build())
                .modelId(settings.model())
                .defaultRequestParameters(parameters.build())
                .maxRetries(0)
                .build();
    }
}
