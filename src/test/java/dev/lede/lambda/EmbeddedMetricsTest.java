package dev.lede.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.service.BriefRequest;
import dev.lede.service.BriefService;
import dev.lede.service.Trace;
import dev.lede.web.BriefRequestJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines of metrics as CloudWatch reads them, of requests that the engine really answered. */
@QuarkusTest
class EmbeddedMetricsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    BriefService service;

    @Test
    void countsAnAnsweredRequestItsTokensAndTheTimeOfItsStages() throws IOException {
        Trace trace = new Trace("r-1", "aws");
        service.brief(request("{\"text\":\"The mayor of Vossby said no on Friday.\"}"), in10Seconds(), trace);

        JsonNode line = line(trace, "");

        assertThat(line.path("Engine").asText()).isEqualTo("builtin");
        assertThat(line.path("RequestId").asText()).isEqualTo("r-1");
        assertThat(line.path("Requests").asInt()).isEqualTo(1);
        assertThat(line.path("Problems").asInt(-1)).isZero();
        assertThat(line.path("InputTokens").asInt(-1)).isZero();
        assertThat(line.path("OutputTokens").asInt(-1)).isZero();
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name"))
                .contains(
                        "Requests",
                        "Problems",
                        "InputTokens",
                        "OutputTokens",
                        "TotalMillis",
                        "ExtractMillis",
                        "SummariseMillis",
                        "GroundMillis");
        assertThat(line.at("/_aws/Timestamp").asLong())
                .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis());
    }

    @Test
    void countsAProblemOfARequestThatNoEngineSaw() throws IOException {
        JsonNode line = line(
                new Trace("r-2", "none"),
                new ProblemException(Problem.BAD_REQUEST, "no").problem().code());

        assertThat(line.path("Problems").asInt()).isEqualTo(1);
        assertThat(line.path("Problem").asText()).isEqualTo("bad-request");
        assertThat(line.path("Engine").asText()).isEqualTo("none");
    }

    @Test
    void writesNothingWhereMetricsAreNotWanted() {
        assertThat(printed(false, new Trace("r-3", "aws"), "")).isEmpty();
    }

    /** One line, valid, in which each metric and each dimension that is declared has its value. */
    private static JsonNode line(Trace trace, String problem) throws IOException {
        String printed = printed(true, trace, problem);
        assertThat(printed).endsWith("\n").hasLineCount(1);
        JsonNode line = JSON.readTree(printed);
        try (InputStream schema = EmbeddedMetricsTest.class.getResourceAsStream("/lambda/embedded-metrics.schema")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(line))
                    .isEmpty();
        }
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        for (JsonNode metric : directive.path("Metrics")) {
            assertThat(line.path(metric.path("Name").asText()).isNumber())
                    .as(metric.toString())
                    .isTrue();
        }
        for (JsonNode dimension : directive.at("/Dimensions/0")) {
            assertThat(line.path(dimension.asText()).asText()).isNotBlank();
        }
        return line;
    }

    private static String printed(boolean on, Trace trace, String problem) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new EmbeddedMetrics(on, new PrintStream(bytes, true, StandardCharsets.UTF_8)).answered(trace, 200, problem);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static BriefRequest request(String json) throws IOException {
        try (var parser = JSON.createParser(json)) {
            parser.nextToken();
            return BriefRequestJson.read(parser);
        }
    }

    private static Deadline in10Seconds() {
        return Deadline.after(Duration.ofSeconds(10));
    }
}
