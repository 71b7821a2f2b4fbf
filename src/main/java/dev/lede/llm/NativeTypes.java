package dev.lede.llm;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.langchain4j.model.anthropic.internal.api.AnthropicCacheControl;
import dev.langchain4j.model.anthropic.internal.api.AnthropicContent;
import dev.langchain4j.model.anthropic.internal.api.AnthropicCreateMessageRequest;
import dev.langchain4j.model.anthropic.internal.api.AnthropicCreateMessageResponse;
import dev.langchain4j.model.anthropic.internal.api.AnthropicFormat;
import dev.langchain4j.model.anthropic.internal.api.AnthropicMessage;
import dev.langchain4j.model.anthropic.internal.api.AnthropicMessageContent;
import dev.langchain4j.model.anthropic.internal.api.AnthropicMetadata;
import dev.langchain4j.model.anthropic.internal.api.AnthropicOutputConfig;
import dev.langchain4j.model.anthropic.internal.api.AnthropicOutputFormatType;
import dev.langchain4j.model.anthropic.internal.api.AnthropicRole;
import dev.langchain4j.model.anthropic.internal.api.AnthropicTextContent;
import dev.langchain4j.model.anthropic.internal.api.AnthropicThinking;
import dev.langchain4j.model.anthropic.internal.api.AnthropicTool;
import dev.langchain4j.model.anthropic.internal.api.AnthropicToolChoice;
import dev.langchain4j.model.anthropic.internal.api.AnthropicUsage;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What LangChain4j has Jackson read and write by reflection, for the native image. The types of OpenAI's protocol are
 * told by LangChain4j itself, those of the AWS SDK need no reflection; Anthropic's are told by nobody else.
 */
@RegisterForReflection(
        targets = {
            // Named in @JsonNaming by the types of both protocols; Jackson makes one by its constructor.
            PropertyNamingStrategies.SnakeCaseStrategy.class,
            // What a request holds.
            AnthropicCreateMessageRequest.class,
            AnthropicMessage.class,
            AnthropicMessageContent.class,
            AnthropicTextContent.class,
            AnthropicRole.class,
            AnthropicOutputConfig.class,
            AnthropicFormat.class,
            AnthropicOutputFormatType.class,
            // Members of a request that are never set; Jackson looks at their types all the same.
            AnthropicCacheControl.class,
            AnthropicMetadata.class,
            AnthropicThinking.class,
            AnthropicTool.class,
            AnthropicToolChoice.class,
            // What a reply holds.
            AnthropicCreateMessageResponse.class,
            AnthropicContent.class,
            AnthropicUsage.class
        })
final class NativeTypes {
    private NativeTypes() {}
}
