package dev.lede.llm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Deadline;
import dev.lede.LogLines;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.EngineFailure;
import dev.lede.brief.FailureCause;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever a provider does, the cause is told, within the deadline, in our own words. */
final class FailuresTest {
    private final ModelServer server = new ModelServer();

    @BeforeEach
    void signIn() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "fake");
    }

    @AfterEach
    void stop() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        server.close();
    }

    @ParameterizedTest(name = "{0} status {1}")
    @CsvFileSource(resources = "/llm/statuses.csv", numLinesToSkip = 1)
    void tellsTheCauseOfAStatus(String engine, int status, String code, int calls, int retries) {
        server.answer(Shapes.error(status));

        EngineFailure failure = failure(engine);

        assertThat(failure.reason().code()).isEqualTo(code);
        assertThat(failure.usage().calls())
                .isEqualTo(calls)
                .isEqualTo(server.requests().size());
        assertThat(failure.usage().retries()).isEqualTo(retries);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/llm/replies.csv", numLinesToSkip = 1, delimiter = '|')
    void tellsTheCauseOfAReply(String engine, String content, String finish, String code, int calls) {
        server.answerBy(request -> Shapes.reply(request.getUrl(), content == null ? "" : content, finish));

        EngineFailure failure = failure(engine);

        assertThat(failure.reason().code()).isEqualTo(code);
        assertThat(failure.usage().calls()).isEqualTo(calls);
        assertThat(failure.usage().inputTokens()).isEqualTo(100 * calls);
        assertThat(failure.usage().retries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "bedrock"})
    void givesUpOnAModelThatHangsWhenTheDeadlinePasses(String engine) {
        server.answerBy(request -> Shapes.reply(request.getUrl(), Models.REPLY).withFixedDelay(20_000));
        LlmSummarizer model = Models.engine(Models.at(server, engine));
        Deadline deadline = Deadline.after(Duration.ofMillis(900));

        assertThatThrownBy(() -> model.summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, deadline))
                .isInstanceOfSatisfying(
                        EngineFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(FailureCause.TIMEOUT));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "bedrock"})
    void givesUpOnAModelThatDripsWhenTheDeadlinePasses(String engine) {
        server.answerBy(request -> Shapes.reply(request.getUrl(), Models.REPLY).withChunkedDribbleDelay(40, 20_000));
        LlmSummarizer model = Models.engine(Models.at(server, engine, "lede.llm.timeout", "700ms"));

        // The deadline is far: it is the limit of the call that ends it.
        EngineFailure failure = failure(model);

        assertThat(failure.reason()).isEqualTo(FailureCause.TIMEOUT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/llm/faults.csv", numLinesToSkip = 1)
    void triesAgainWhenTheConnectionBreaks(String engine, Fault fault) {
        server.answer(aResponse().withFault(fault));

        EngineFailure failure = failure(engine);

        assertThat(failure.reason()).isEqualTo(FailureCause.UNAVAILABLE);
        assertThat(failure.usage().calls()).isEqualTo(3);
        assertThat(failure.usage().retries()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "bedrock"})
    void saysThatNobodyListens(String engine) {
        Map<String, String> properties = Models.at(server, engine, "lede.llm.max-retries", "1");
        server.close();

        assertThat(failure(Models.engine(properties)).reason()).isEqualTo(FailureCause.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "bedrock"})
    void doesNotReadAReplyOfTenMegabytes(String engine) {
        server.answerBy(request -> Shapes.reply(request.getUrl(), "x".repeat(10_000_000)));

        EngineFailure failure = failure(engine);

        assertThat(failure.reason()).isEqualTo(FailureCause.REPLY_TOO_LARGE);
        assertThat(failure.usage().calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "bedrock"})
    void readsWhatItCanOfInvalidUtf8(String engine) {
        server.answerBy(request -> withBrokenBytes(
                Shapes.body(request.getUrl(), Models.REPLY.replace("condemned", "condemn\u0001ed"), "stop")));

        Draft draft = Models.engine(Models.at(server, engine))
                .summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, Models.seconds(10));

        assertThat(draft.claims().get(1).text()).contains("condemn\uFFFD\uFFFDed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "bedrock"})
    void saysThatAnAnswerIsNotTheProviders(String engine) {
        server.answer(Shapes.ok("<html>502 but with status 200</html>"));

        assertThat(failure(engine).reason()).isEqualTo(FailureCause.REPLY_UNREADABLE);
    }

    @Test
    void doesNotRetryWhenThereIsNoMoney() {
        server.answer(aResponse()
                .withStatus(429)
                .withBody("{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"You exceeded your quota\"}}"));

        EngineFailure failure = failure("openai");

        assertThat(failure.reason()).isEqualTo(FailureCause.QUOTA);
        assertThat(failure.usage().calls()).isEqualTo(1);
    }

    @Test
    void readsARefusalInItsOwnMember() {
        server.answer(Shapes.ok("""
                {"id":"1","object":"chat.completion","model":"m-1","choices":[{"index":0,"finish_reason":"stop",
                "message":{"role":"assistant","content":null,"refusal":"I can't help with that."}}],
                "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}"""));

        assertThat(failure("openai").reason()).isEqualTo(FailureCause.REFUSED);
    }

    @Test
    void saysThatThereAreNoCredentials() {
        System.setProperty("aws.accessKeyId", "");
        System.setProperty("aws.secretAccessKey", "");
        server.answer(Shapes.error(500));

        // The default chain ends at the metadata service of EC2, which is not here.
        System.setProperty("aws.disableEc2Metadata", "true");
        try {
            EngineFailure failure = failure("bedrock");
            assertThat(failure.reason()).isEqualTo(FailureCause.UNAUTHORIZED);
            assertThat(failure.usage().calls()).isZero();
        } finally {
            System.clearProperty("aws.disableEc2Metadata");
        }
    }

    @Test
    void keepsTheProvidersWordsThePageAndTheKeyOutOfMessagesAndLog() {
        server.answer(Shapes.error(401));

        try (LogLines log = LogLines.of("")) {
            EngineFailure failure = failure("openai");

            assertThat(failure).hasMessageNotContaining("raw words").hasNoCause();
            assertThat(log.lines())
                    .noneSatisfy(line -> assertThat(line).containsAnyOf("sk-secret", "raw words", "Ana Lima"));
        }
    }

    private EngineFailure failure(String engine) {
        return failure(Models.engine(Models.at(server, engine)));
    }

    private static EngineFailure failure(LlmSummarizer model) {
        try {
            model.summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, Models.seconds(10));
        } catch (EngineFailure failure) {
            return failure;
        }
        throw new AssertionError("it did not fail");
    }

    /** The control character stands for two bytes that no UTF-8 has; JSON writes it as an escape. */
    private static ResponseDefinitionBuilder withBrokenBytes(String body) {
        byte[] before = body.substring(0, body.indexOf("\\u0001")).getBytes(StandardCharsets.UTF_8);
        byte[] after = body.substring(body.indexOf("\\u0001") + 6).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[before.length + 2 + after.length];
        System.arraycopy(before, 0, bytes, 0, before.length);
        bytes[before.length] = (byte) 0xFE;
        bytes[before.length + 1] = (byte) 0xFF;
        System.arraycopy(after, 0, bytes, before.length + 2, after.length);
        return aResponse().withHeader("Content-Type", "application/json").withBody(bytes);
    }
}
