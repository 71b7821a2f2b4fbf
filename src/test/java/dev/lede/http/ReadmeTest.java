package dev.lede.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The answers that the README shows are those that a reader gets. */
@QuarkusTest
@QuarkusTestResource(PageServer.class)
class ReadmeTest {
    @Test
    void showsTheRealMarkdownAnswer() throws IOException {
        String answer = ask("text/markdown");

        assertThat(section("answer")).isEqualTo(indented(answer));
    }

    @Test
    void showsTheRealFirstClaim() throws IOException {
        String claim = Evidences.read(ask("application/json")).at("/claims/0").toPrettyString();

        assertThat(section("claim")).isEqualTo(indented(claim));
    }

    private static String ask(String accept) throws IOException {
        return RestAssured.given()
                .contentType("text/html")
                .accept(accept)
                .body(Files.readAllBytes(Path.of("src/test/resources/pages/ministers-meeting.html")))
                .post("/summarize")
                .asString();
    }

    /** As a code block of Markdown. */
    private static String indented(String text) {
        return text.lines().map(line -> line.isEmpty() ? "" : "    " + line).collect(Collectors.joining("\n"));
    }

    private static String section(String name) throws IOException {
        Matcher matcher = Pattern.compile(
                        "<!-- " + name + ": \\S+ -->\\n\\n?(.*?)\\n?\\n<!-- /" + name + " -->", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(matcher.find()).as("README.md has a section " + name).isTrue();
        return matcher.group(1);
    }
}
