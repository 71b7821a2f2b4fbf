package dev.lede.http;

import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The promise of the product: every quote of an answer stands in the page, where the answer says. */
final class Evidences {
    private Evidences() {}

    /** Checks each {@code evidence} of an answer that was asked for with its text. */
    static void assertInText(String answer) {
        JsonNode brief = read(answer);
        String text = brief.at("/article/text").asText();
        List<JsonNode> quotes = brief.findValues("evidence").stream()
                .flatMap(list -> java.util.stream.StreamSupport.stream(list.spliterator(), false))
                .toList();
        assertThat(quotes)
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(text.substring(
                                quote.get("start").asInt(), quote.get("end").asInt()))
                        .isEqualTo(quote.get("quote").asText()));
        assertThat(brief.at("/claims"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.get("evidence")).isNotEmpty());
    }

    static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
