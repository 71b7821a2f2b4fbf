package dev.lede.llm;

import java.util.List;
import java.util.function.Predicate;

import com.github.tomakehurst.wiremock.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;

import static org.assertj.core.api.Assertions.assertThat;

/** Servers understand more or less of asking for JSON; what one understood is kept. */
final class LadderTest {
    private static final Predicate<Request> SCHEMA = asks("\"json_schema\"");
    private static final Predicate<Request> JSON = asks("\"json_object\"");

    private final ModelServer server = new ModelServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksForJsonWhereSchemasAreNotUnderstood() {
        refuse(SCHEMA);
        LlmSummarizer model = Models.engine(Models.at(server, "openai"));

        Draft first = draft(model);

        assertThat(first.claims()).hasSize(3);
        assertThat(first.engine().usage().calls()).isEqualTo(2);
        assertThat(first.engine().usage().retries()).isZero();
        assertThat(modes()).containsExactly("schema", "json");
    }

    @Test
    void onlyPromptsWhereNothingElseIsUnderstood() {
        refuse(SCHEMA.or(JSON));

        draft(Models.engine(Models.at(server, "openai")));

        assertThat(modes()).containsExactly("schema", "json", "prompt");
    }

    @Test
    void onlyPromptsWhereAnthropicsModelHasNoSchemas() {
        refuse(asks("\"output_config\""));
        LlmSummarizer model = Models.engine(Models.at(server, "anthropic"));

        draft(model);
        draft(model);

        assertThat(server.requests())
                .extracting(request -> request.getBodyAsString().contains("output_config"))
                .containsExactly(true, false, false);
    }

    @Test
    void remembersWhatAnEndpointUnderstands() {
        refuse(SCHEMA.or(JSON));
        LlmSummarizer model = Models.engine(Models.at(server, "openai"));
        draft(model);
        server.forget();

        Draft second = draft(model);

        assertThat(modes()).containsExactly("prompt");
        assertThat(second.engine().usage().calls()).isEqualTo(1);
    }

    @Test
    void forgetsNothingWhenAReplyIsCutOffOnce() {
        server.answer(
                Shapes.reply("/v1/chat/completions", "{\"claims\":[{\"te", "length"),
                Shapes.reply("/v1/chat/completions", Models.REPLY));

        draft(Models.engine(Models.at(server, "openai")));

        assertThat(modes()).containsExactly("schema", "schema");
    }

    @Test
    void stepsDownWhereASchemaIsTakenAndIgnored() {
        server.answerBy(request -> Shapes.reply(
                request.getUrl(),
                SCHEMA.test(request) ? "The harbour will close." : "Sure!\n```json\n" + Models.REPLY));
        LlmSummarizer model = Models.engine(Models.at(server, "openai"));

        draft(model);
        draft(model);

        assertThat(modes()).containsExactly("schema", "json", "json");
    }

    private void refuse(Predicate<Request> refused) {
        server.answerBy(
                request -> refused.test(request) ? Shapes.error(400) : Shapes.reply(request.getUrl(), Models.REPLY));
    }

    private List<String> modes() {
        return server.requests().stream()
                .map(request -> SCHEMA.test(request) ? "schema" : JSON.test(request) ? "json" : "prompt")
                .toList();
    }

    private static Draft draft(LlmSummarizer model) {
        return model.summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, Models.seconds(10));
    }

    private static Predicate<Request> asks(String member) {
        return request -> request.getBodyAsString().contains(member);
    }
}
