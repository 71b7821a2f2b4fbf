package dev.lede.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import dev.lede.LogLines;
import dev.lede.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators and client generators ask for. */
@QuarkusTest
@QuarkusTestResource(PageServer.class)
class OperationsTest {
    @Test
    void saysThatItIsHealthy() {
        for (String path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started")) {
            assertThat(RestAssured.get(path).<String>path("status")).as(path).isEqualTo("UP");
        }
    }

    @Test
    void servesTheDescriptionThatIsCheckedIn() throws IOException {
        Response served = RestAssured.get("/q/openapi");

        assertThat(served.contentType()).isEqualTo("application/yaml");
        JsonNode description = new ObjectMapper(new YAMLFactory()).readTree(served.asByteArray());
        assertThat(description).isEqualTo(AnswerSchema.description());
        assertThat(description.at("/paths/~1summarize/post/requestBody/content").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("application/json", "text/html", "application/xhtml+xml", "text/plain");
    }

    @Test
    void describesEveryProblem() {
        List<String> described = StreamSupport.stream(
                        AnswerSchema.description()
                                .at("/components/schemas/Problem/properties/code/enum")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .toList();

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());
    }

    @Test
    void givesExamplesThatWork() {
        JsonNode examples =
                AnswerSchema.description().at("/paths/~1summarize/post/requestBody/content/application~1json/examples");
        assertThat(examples.properties()).extracting(Map.Entry::getKey).contains("html", "text");
        examples.properties().forEach(example -> {
            String body = example.getValue().get("value").toString();
            assertThat(AnswerSchema.faults("BriefRequest", body)).isEmpty();
            if (!example.getKey().equals("link")) {
                assertThat(RestAssured.given()
                                .contentType("application/json")
                                .body(body)
                                .post("/summarize")
                                .statusCode())
                        .as(body)
                        .isEqualTo(200);
            }
        });
    }

    @Test
    void keepsBrowsersFromMakingMoreOfAnAnswerThanData() {
        List.of("/summarize", "/summarize?url=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/%3Cb%3Eno", "/q/health")
                .forEach(path -> {
                    Response answer = RestAssured.given()
                            .urlEncodingEnabled(false)
                            .header("Origin", "https://elsewhere.example")
                            .get(path);
                    assertThat(answer.header("Content-Security-Policy"))
                            .as(path)
                            .isEqualTo("default-src 'none'; frame-ancestors 'none'");
                    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(answer.header("Content-Type")).contains("json");
                    // CORS is off: no script of another site may read this.
                    assertThat(answer.headers())
                            .noneMatch(header -> header.getName().startsWith("Access-Control"));
                });
    }

    @Test
    void logsFiguresOfACallAndNothingOfItsText() {
        try (LogLines log = LogLines.of("dev.lede.request")) {
            RestAssured.given()
                    .contentType("text/plain")
                    .body("The ferry Zanahoria stayed in the harbour of Porto Velho on Monday.")
                    .post("/summarize");
            RestAssured.given()
                    .queryParam("url", "http://localhost:1/private-path?token=secret")
                    .get("/summarize");

            assertThat(log.lines()).hasSize(2);
            assertThat(log.lines().get(0))
                    .contains(
                            " status=200 caller=anonymous source=text bytes=67 words=12 engine=builtin extractMillis=",
                            " totalMillis=")
                    .doesNotContain("Zanahoria");
            assertThat(log.lines().get(1))
                    .contains(" status=403 caller=anonymous source=url host=localhost ", " problem=url-denied")
                    .doesNotContain("private-path", "secret");
        }
    }
}
