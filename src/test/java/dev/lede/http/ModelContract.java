package dev.lede.http;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.lede.llm.ModelServer;
import dev.lede.llm.Shapes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

/** What a caller sees of an engine that asks a model, whichever provider's, over real HTTP on both sides. */
abstract class ModelContract {
    static final String STORY = "Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close in May. "
            + "The dockers' union condemned the plan and called a strike for Thursday. "
            + "Lima answered that the city has no money for repairs, which would cost 40 million euros. "
            + "The union's leader, Jo Berg, denied that the harbour loses money. "
            + "He said that 120 ships had called there last year, more than ever before. "
            + "The council will vote on the plan on 3 June in an open session at the town hall.";

    static final String REPLY = """
            {"claims":[{"text":"Mayor Ana Lima said the old harbour of Porto Velho will close in May.","sentences":[1]},
            {"text":"Jo Berg denied that the harbour loses money.","sentences":[4]}],
            "actors":[{"name":"Jo Berg","aliases":["Berg"],"type":"person","role":"leader","sentences":[4],
            "stance":{"label":"critical","target":"the plan","sentences":[4]}}],
            "stance":{"label":"neutral","target":"harbour","confidence":0.9,"rationale":"It reports both sides.",
            "sentences":[1]}}""";

    private static final String UNSUPPORTED = """
            {"claims":[{"text":"Something that no sentence says.","sentences":[]}],"actors":[],"stance":{}}""";

    @PageServer.Running
    ModelServer model;

    private final String engine;

    ModelContract(String engine) {
        this.engine = engine;
    }

    @BeforeEach
    void answerFaithfully() {
        model.forget();
        model.answerBy(request -> Shapes.reply(request.getUrl(), REPLY));
    }

    @Test
    void briefsByTheModelAndTellsWhatItTook() {
        Response answer = brief(STORY);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        Evidences.assertInText(answer.asString());
        assertThat(AnswerSchema.faults("Brief", answer.asString())).isEmpty();
        JsonNode told = Evidences.read(answer.asString()).path("engine");
        assertThat(told.path("name").asText()).isEqualTo(engine);
        assertThat(told.path("model").asText()).isEqualTo("m-1");
        assertThat(told.path("degraded").asBoolean(true)).isFalse();
        assertThat(told.path("inputTokens").asInt()).isEqualTo(100);
        assertThat(told.path("outputTokens").asInt()).isEqualTo(20);
        assertThat(told.path("calls").asInt()).isEqualTo(1);
        assertThat(told.path("retries").asInt(-1)).isZero();
        assertThat(told.path("cost").decimalValue()).isEqualByComparingTo("0.000072");
        assertThat(told.path("millis").has("summarise")).isTrue();
        assertThat(answer.<String>path("keyActors[0].stance.label")).isEqualTo("critical");
        assertThat(answer.<List<?>>path("warnings")).isEmpty();
    }

    @Test
    void standsInForAModelThatFails() {
        model.answer(Shapes.error(401));

        Response answer = brief(STORY);

        assertDegraded(answer, "model-unauthorized");
        assertThat(answer.asString()).doesNotContain("raw words", "sk-secret");
    }

    @Test
    void standsInForAModelThatHangsBeforeTheDeadline() {
        model.answerBy(request -> Shapes.reply(request.getUrl(), REPLY).withFixedDelay(30_000));

        assertDegraded(brief(STORY), "model-timeout");
    }

    @Test
    void standsInForAModelThatBreaksOff() {
        model.answerBy(request -> Shapes.reply(request.getUrl(), REPLY.substring(0, 40), "length"));

        Response answer = brief(STORY);

        assertDegraded(answer, "model-reply-cut-off");
        assertThat(answer.<Integer>path("engine.inputTokens")).isEqualTo(200);
    }

    @Test
    void standsInForAModelThatIsOutOfQuota() {
        model.answer(Shapes.error(429).withHeader("Retry-After", "120"));

        Response answer = brief(STORY);

        assertDegraded(answer, "model-quota");
        assertThat(answer.<Integer>path("engine.calls")).isEqualTo(1);
    }

    @Test
    void asksOnceMoreWhenNothingThatTheModelSaidIsSupported() {
        model.answerBy(request -> Shapes.reply(
                request.getUrl(), request.getBodyAsString().contains("was rejected") ? REPLY : UNSUPPORTED));

        Response answer = brief(STORY);

        assertThat(answer.<String>path("engine.name")).isEqualTo(engine);
        assertThat(answer.<Integer>path("engine.calls")).isEqualTo(2);
        assertThat(answer.<Integer>path("engine.inputTokens")).isEqualTo(200);
        assertThat(answer.<List<?>>path("claims")).hasSize(2);
    }

    @Test
    void standsInWhenNothingIsSupportedTwice() {
        model.answerBy(request -> Shapes.reply(request.getUrl(), UNSUPPORTED));

        Response answer = brief(STORY);

        assertDegraded(answer, "model-unsupported");
        assertThat(answer.<Integer>path("engine.calls")).isEqualTo(2);
    }

    @Test
    void standsInForAServerThatIsNotAModel() {
        model.answer(aResponse().withStatus(200).withBody("<html>hello</html>"));

        assertDegraded(brief(STORY), "model-reply-unreadable");
    }

    @Test
    void sendsNoShortPageToAModel() {
        Response answer = brief("Mayor Ana Lima said on Monday that the harbour will close in May.");

        assertThat(answer.<String>path("engine.name")).isEqualTo("builtin");
        assertThat(answer.<Boolean>path("engine.degraded")).isFalse();
        assertThat(model.requests()).isEmpty();
    }

    private static void assertDegraded(Response answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(AnswerSchema.faults("Brief", answer.asString())).isEmpty();
        Evidences.assertInText(answer.asString());
        assertThat(answer.<String>path("engine.name")).isEqualTo("builtin");
        assertThat(answer.<Boolean>path("engine.degraded")).isTrue();
        assertThat(answer.<String>path("warnings[0].code")).isEqualTo(code);
    }

    static Response brief(String text) {
        return RestAssured.given()
                .contentType("application/json")
                .body("{\"text\":\"" + text + "\",\"include\":\"text\"}")
                .post("/summarize");
    }
}
