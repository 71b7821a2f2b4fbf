package dev.lede.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job on every page of src/test/resources/pages: what goes in as HTML or text comes out as the story that
 * stands beside it, with a brief whose every part stands in that story.
 */
@QuarkusTest
@QuarkusTestResource(PageServer.class)
class MainJobTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsTheStoryAndNothingElse(String page) {
        String text = brief(page).at("/article/text").asText();

        assertThat(text).isEqualTo(read(PAGES.resolve(page + ".text")).strip());
        expected(page).get("absent").forEach(absent -> assertThat(text).doesNotContain(absent.asText()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsTheSameStoryWithoutAnAddress(String page) {
        assertThat(brief(page, false).at("/article/text").asText())
                .isEqualTo(brief(page, true).at("/article/text").asText());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysOnlyWhatThePageSays(String page) {
        JsonNode brief = brief(page);

        Evidences.assertInText(brief.toString());
        assertThat(AnswerSchema.faults("Brief", brief.toString())).isEmpty();
        brief.get("claims")
                .forEach(claim -> assertThat(claim.get("text").asText())
                        .isEqualTo(claim.at("/evidence/0/quote").asText())
                        .matches("(?s).*[.!?。！？؟…]['\"”’»)」』]*"));
    }

    @Test
    void namesWhoActsInWhatRoleAndWhoStandsAgainstWhom() {
        JsonNode brief = brief("ministers-meeting");

        assertThat(actor(brief, "Lotfi Benhamra").get("role").asText()).isEqualTo("Algerian Foreign Minister");
        assertThat(actor(brief, "Lotfi Benhamra").at("/stance/label").asText()).isEqualTo("critical");
        assertThat(actor(brief, "Dragomir Vukelja").get("role").asText()).isEqualTo("Serbian Foreign Minister");
        assertThat(actor(brief, "Annelies Termote").get("role").asText()).contains("envoy");
        assertThat(actor(brief, "Serbia").get("type").asText()).isEqualTo("place");
        assertThat(actor(brief, "Algeria").get("type").asText()).isEqualTo("place");
        assertThat(brief.at("/stance/label").asText()).isEqualTo("neutral");
    }

    @Test
    void findsMostActorsAndStancesOfAllPages() {
        List<String> missed = new ArrayList<>();
        int expectedActors = 0;
        int stances = 0;
        for (String page : pageNames()) {
            JsonNode brief = brief(page);
            for (JsonNode actor : expected(page).get("actors")) {
                expectedActors++;
                if (actors(brief).noneMatch(found -> sameActor(found, actor))) {
                    missed.add(page + ": " + actor.get("name").asText());
                }
            }
            boolean same = brief.at("/stance/label").equals(expected(page).at("/stance/label"));
            stances += same ? 1 : 0;
            if (!same) {
                missed.add(page + ": stance " + brief.at("/stance/label").asText());
            }
        }
        long missedActors =
                missed.stream().filter(line -> !line.contains(": stance ")).count();

        assertThat(1 - (double) missedActors / expectedActors)
                .as("actors found; missed %s", missed)
                .isGreaterThan(0.7);
        assertThat((double) stances / pageNames().size())
                .as("stances right; missed %s", missed)
                .isGreaterThan(0.8);
    }

    private static boolean sameActor(JsonNode found, JsonNode expected) {
        String name = found.get("name").asText();
        String other = expected.get("name").asText();
        return name.contains(other) || other.contains(name);
    }

    private static JsonNode actor(JsonNode brief, String name) {
        return actors(brief)
                .filter(actor -> actor.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + brief.get("keyActors")));
    }

    private static Stream<JsonNode> actors(JsonNode brief) {
        return StreamSupport.stream(brief.get("keyActors").spliterator(), false);
    }

    private static List<String> pageNames() {
        try (Stream<String> names = pages()) {
            return names.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode brief(String page) {
        return brief(page, true);
    }

    private static JsonNode brief(String page, boolean withAddress) {
        Path html = PAGES.resolve(page + ".html");
        boolean isHtml = Files.exists(html);
        RequestSpecification call = RestAssured.given()
                .header("Content-Type", isHtml ? "text/html" : "text/plain")
                .queryParam("include", "text")
                .body(bytes(isHtml ? html : PAGES.resolve(page + ".txt")));
        if (withAddress && expected(page).has("url")) {
            call.queryParam("url", expected(page).get("url").asText());
        }
        Response answer = call.post("/summarize");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Evidences.read(answer.asString());
    }

    private static JsonNode expected(String page) {
        return Evidences.read(read(PAGES.resolve(page + ".json")));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
