package dev.lede.lambda;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which results give way where there is no room for all. */
@QuarkusTest
class ShorteningTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TAKER = "a queue";

    @Inject
    Shortening shortening;

    @Test
    void leavesResultsThatFitAsTheyAre() {
        List<Jobs.Result> results = List.of(result(1, 5_000, 100), result(2, 100, 100));

        assertThat(shortening.within(10_000, TAKER, results)).isEqualTo(results);
    }

    @Test
    void takesLongPartsOfTheLargestInputFirstAndKeepsItsBrief() {
        List<Jobs.Result> results = List.of(result(1, 2_500, 100), result(2, 9_000, 100), result(3, 100, 100));

        List<Jobs.Result> shorter = shortening.within(5_000, TAKER, results);

        assertThat(shorter.get(0)).isEqualTo(results.get(0));
        assertThat(shorter.get(1).toJson().toString()).startsWith("{\"input\":{\"row\":2},\"brief\":");
        assertThat(shorter.get(2)).isEqualTo(results.get(2));
    }

    @Test
    void putsAProblemInPlaceOfTheLargestBriefOnlyAndSaysWhatToDo() {
        List<Jobs.Result> results = List.of(result(1, 10, 3_000), result(2, 10, 90_000), result(3, 10, 3_000));

        List<Jobs.Result> shorter = shortening.within(10_000, TAKER, results);

        assertThat(shorter).extracting(Jobs.Result::problem).containsExactly(false, true, false);
        JsonNode told = shorter.get(1).toJson();
        assertThat(told.at("/input/row").asInt()).isEqualTo(2);
        assertThat(told.at("/problem/code").asText()).isEqualTo("page-too-large");
        assertThat(told.at("/problem/retryable").asBoolean(true)).isFalse();
        assertThat(told.at("/problem/detail").asText()).contains("a queue takes 10000", "leave out include=text");
    }

    @Test
    void boundsAnInputOfCountlessColumns() {
        ObjectNode input = JSON.createObjectNode();
        for (int i = 0; i < 50_000; i++) {
            input.put("column" + i, i);
        }

        Jobs.Result shorter = shortening
                .within(20_000, TAKER, List.of(new Jobs.Result(input, brief(10), false)))
                .get(0);

        assertThat(shorter.problem()).isFalse();
        assertThat(shorter.size()).isBetween(4_000, 20_000);
    }

    private static Jobs.Result result(int row, int inputLength, int briefLength) {
        ObjectNode input = JSON.createObjectNode().put("row", row).put("text", "x".repeat(inputLength));
        return new Jobs.Result(input, brief(briefLength), false);
    }

    private static JsonNode brief(int length) {
        return JSON.createObjectNode().put("summary", "s".repeat(length));
    }
}
