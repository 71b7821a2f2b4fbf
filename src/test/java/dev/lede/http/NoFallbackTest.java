package dev.lede.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import dev.lede.LogLines;
import dev.lede.llm.ModelServer;
import dev.lede.llm.Shapes;

import static org.assertj.core.api.Assertions.assertThat;

/** A caller who would rather have no brief than another engine's. */
@QuarkusTest
@QuarkusTestResource(
        value = ModelResource.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "engine", value = "openai"),
            @ResourceArg(name = "lede.llm.fallback", value = "none")
        })
class NoFallbackTest {
    @PageServer.Running
    ModelServer model;

    @Test
    void tellsThatTheModelIsNotAvailable() {
        try (LogLines log = LogLines.of("dev.lede.request")) {
            Response answer = answer(Shapes.error(500));

            assertProblem(answer, "model-unavailable", "10");
            assertThat(log.lines()).singleElement().asString().contains("engineFailure=model-unavailable", "calls=3");
        }
    }

    @Test
    void passesOnHowLongToWait() {
        assertProblem(answer(Shapes.error(429).withHeader("Retry-After", "120")), "model-quota", "120");
    }

    @Test
    void tellsOfAnOperatorsMistakeToo() {
        assertProblem(answer(Shapes.error(401)), "model-unauthorized", "60");
    }

    private Response answer(ResponseDefinitionBuilder scripted) {
        model.answer(scripted);
        return ModelContract.brief(ModelContract.STORY);
    }

    private static void assertProblem(Response answer, String cause, String wait) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(AnswerSchema.faults("Problem", answer.asString())).isEmpty();
        assertThat(answer.<String>path("code")).isEqualTo("model-unavailable");
        assertThat(answer.<String>path("detail")).contains(cause).doesNotContain("raw words");
        assertThat(answer.header("Retry-After")).isEqualTo(wait);
    }
}
