package dev.lede.llm;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Stance;
import dev.lede.brief.Usage;

import static org.assertj.core.api.Assertions.assertThat;

/** Each provider through LangChain4j's real client, over real HTTP. */
final class ProvidersTest {
    private final ModelServer server = new ModelServer();

    @BeforeEach
    void answerAsEachProviderDoes() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "fake");
        server.answerBy(request -> Shapes.reply(request.getUrl(), Models.REPLY));
    }

    @AfterEach
    void stop() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "bedrock"})
    void draftsByCitedSentences(String engine) {
        Draft draft = draft(engine);

        assertThat(draft.claims())
                .extracting(Draft.Claim::sentences)
                .containsExactly(List.of(1), List.of(2), List.of(4));
        assertThat(draft.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Ana Lima");
            assertThat(actor.type()).isEqualTo(KeyActor.Type.PERSON);
            assertThat(actor.role()).contains("Mayor");
            assertThat(actor.stance().orElseThrow().label()).isEqualTo(Stance.Label.SUPPORTIVE);
        });
        assertThat(draft.stance().orElseThrow().label()).isEqualTo(Stance.Label.NEUTRAL);
        assertThat(draft.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "bedrock"})
    void tellsProviderModelTokensAndCost(String engine) {
        Draft draft = Models.engine(
                        Models.at(server, engine, "lede.llm.input-price", "0.40", "lede.llm.output-price", "1.60"))
                .summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, Models.seconds(10));

        assertThat(draft.engine().name()).isEqualTo(engine);
        assertThat(draft.engine().model()).contains("m-1");
        assertThat(draft.engine().degraded()).isFalse();
        Usage usage = draft.engine().usage();
        assertThat(usage.inputTokens()).isEqualTo(100);
        assertThat(usage.outputTokens()).isEqualTo(20);
        assertThat(usage.calls()).isEqualTo(1);
        assertThat(usage.retries()).isZero();
        assertThat(usage.cost().orElseThrow()).isEqualByComparingTo("0.000072");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "bedrock"})
    void sendsThePageAsNumberedDataAndNoTools(String engine) {
        draft(engine);

        LoggedRequest request = server.requests().get(0);
        String body = request.getBodyAsString();
        assertThat(body)
                .contains("[1] Mayor Ana Lima said", "[6] The council will vote", "===== PAGE ")
                .doesNotContain("\"tools\"", "toolConfig", "sk-secret");
        assertThat(request.getHeader("Upgrade")).isNull();
        assertThat(request.getProtocol()).isEqualTo("HTTP/1.1");
    }

    @Test
    void asksOpenAiWithAKeyAndAStrictSchema() {
        draft("openai");

        LoggedRequest request = server.requests().get(0);
        JsonNode body = body(request);
        assertThat(request.getUrl()).isEqualTo("/v1/chat/completions");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer sk-secret");
        assertThat(body.at("/model").asText()).isEqualTo("m-1");
        assertThat(body.at("/max_tokens").asInt()).isEqualTo(4000);
        assertThat(body.has("temperature")).isFalse();
        assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(body.at("/response_format/json_schema/schema/properties/claims/maxItems")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void asksOpenAiCompatibleServersWithoutAKey() {
        Map<String, String> properties = Models.at(server, "openai", "lede.llm.temperature", "0.2");
        properties.remove("lede.llm.api-key");
        Models.engine(properties).summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, Models.seconds(10));

        assertThat(server.requests().get(0).getHeader("Authorization")).isNull();
        assertThat(body(server.requests().get(0)).at("/temperature").asDouble()).isEqualTo(0.2);
    }

    @Test
    void asksAnthropicWithAKeyAndASchema() {
        draft("anthropic");

        LoggedRequest request = server.requests().get(0);
        assertThat(request.getUrl()).isEqualTo("/v1/messages");
        assertThat(request.getHeader("x-api-key")).isEqualTo("sk-secret");
        assertThat(body(request).at("/output_config/format/type").asText()).isEqualTo("json_schema");
        assertThat(body(request).at("/max_tokens").asInt()).isEqualTo(4000);
    }

    @Test
    void asksBedrockWithASignatureAndASchema() {
        draft("bedrock");

        LoggedRequest request = server.requests().get(0);
        assertThat(request.getUrl()).isEqualTo("/model/m-1/converse");
        assertThat(request.getHeader("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
                .contains("/eu-central-1/bedrock/");
        assertThat(body(request).at("/outputConfig/textFormat/type").asText()).isEqualTo("json_schema");
        assertThat(body(request).at("/inferenceConfig/maxTokens").asInt()).isEqualTo(4000);
    }

    @Test
    void asksBedrockWithAKeyWhereThereIsOne() {
        Models.engine(Models.at(server, "bedrock", "lede.llm.api-key", "bedrock-key"))
                .summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, Models.seconds(10));

        assertThat(server.requests().get(0).getHeader("Authorization")).isEqualTo("Bearer bedrock-key");
    }

    private Draft draft(String engine) {
        return Models.engine(Models.at(server, engine))
                .summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, Models.seconds(10));
    }

    private static JsonNode body(LoggedRequest request) {
        try {
            return new ObjectMapper().readTree(request.getBodyAsString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
