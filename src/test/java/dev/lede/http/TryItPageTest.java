package dev.lede.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server does about the page; what the page does in a browser is in {@code src/test/browser}. */
@QuarkusTest
class TryItPageTest {
    @Test
    void isOneSmallDocumentThatNamesNoOther() {
        Response page = RestAssured.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.asByteArray()).hasSizeLessThan(30_000);
        assertThat(page.asString())
                .startsWith("<!doctype html>")
                .doesNotContain("page.css", "page.js", "src=", "url(//");
        assertThat(Pattern.compile("href=\"(?!data:image/svg)")
                        .matcher(page.asString())
                        .find())
                .as("a link to another document")
                .isFalse();
    }

    @Test
    void runsItsOwnScriptAndStyleAndNothingElse() {
        Response page = RestAssured.get("/");
        String policy = page.header("Content-Security-Policy");

        assertThat(page.headers().getValues("Content-Security-Policy")).hasSize(1);
        assertThat(policy.split("; "))
                .containsExactly(
                        "default-src 'none'",
                        "script-src 'sha256-" + sha256(inner(page, "script type=\"module\"", "script")) + "'",
                        "style-src 'sha256-" + sha256(inner(page, "style", "style")) + "'",
                        "connect-src 'self'",
                        "img-src data:",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void isTheSameWhateverItsQuerySays() {
        assertThat(RestAssured.given()
                        .queryParam("url", "https://example.org/<script>")
                        .get("/")
                        .asString())
                .isEqualTo(RestAssured.get("/").asString());
    }

    @ParameterizedTest
    @CsvSource({"'%s', 304", "'\"other\", W/%s', 304", "*, 304", "'\"other\"', 200"})
    void isSentAgainOnlyWhenItHasChanged(String tags, int status) {
        String tag = RestAssured.get("/").header("ETag");

        Response again =
                RestAssured.given().header("If-None-Match", tags.formatted(tag)).get("/");

        assertThat(again.statusCode()).isEqualTo(status);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.headers().getValues("Cache-Control")).containsExactly("no-cache");
        assertThat(again.asByteArray().length == 0).isEqualTo(status == 304);
    }

    @Test
    void tellsItsHeadersAlone() {
        Response page = RestAssured.get("/");
        Response head = RestAssured.head("/");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(page.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(page.asByteArray().length));
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "OPTIONS"})
    void refusesAnotherMethodAndSaysWhichItTakes(String method) {
        Response refusal = RestAssured.given().request(method, "/");

        assertThat(refusal.statusCode()).isEqualTo(405);
        assertThat(refusal.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(AnswerSchema.faults("Problem", refusal.asString())).isEmpty();
    }

    private static String inner(Response page, String open, String close) {
        Matcher matcher = Pattern.compile("<" + open + ">(.*?)</" + close + ">", Pattern.DOTALL)
                .matcher(page.asString());
        assertThat(matcher.find()).as(open).isTrue();
        return matcher.group(1);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
