package dev.lede.http;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Every row of the contract, over a real socket; {@link SummarizeIT} runs the same against the packaged artefact. */
@QuarkusTest
@QuarkusTestResource(PageServer.class)
class SummarizeTest {
    private static final String STORY =
            "Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close in May. "
                    + "The dockers' union condemned the plan and called a strike. "
                    + "Lima answered that the city has no money for repairs.";
    private static final String PAGE = "<!doctype html><html lang=en><head><title>Harbour to close</title></head><body>"
            + "<nav><a href=/>Home</a></nav><article><h1>Harbour to close</h1><p>" + STORY
            + "</p></article></body></html>";

    @PageServer.Running
    WireMockServer pages;

    @BeforeEach
    void forgetThePages() {
        pages.resetAll();
    }

    @Test
    void briefsATextInJson() {
        Response answer = json("{\"text\":\"" + STORY + "\",\"include\":\"text\"}");

        assertBrief(answer);
        assertThat(answer.path("article.text").toString()).isEqualTo(STORY);
    }

    @Test
    void briefsAPageInJson() {
        Response answer = json("{\"html\":\"" + PAGE.replace("\"", "\\\"")
                + "\",\"url\":\"https://example.org/a\",\"include\":\"text\"}");

        assertBrief(answer);
        assertThat(answer.path("article.title").toString()).isEqualTo("Harbour to close");
        assertThat(answer.path("article.url").toString()).isEqualTo("https://example.org/a");
    }

    @Test
    void briefsALinkInJson() {
        serve(PAGE);

        assertBrief(json("{\"url\":\"" + pageUrl() + "\",\"include\":\"text\"}"));
    }

    @Test
    void briefsALinkInTheQuery() {
        serve(PAGE);

        assertBrief(call().queryParam("url", pageUrl())
                .queryParam("include", "text")
                .get("/summarize"));
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/xhtml+xml", "text/html; charset=utf-8", "TEXT/HTML"})
    void briefsAPageAsTheBody(String type) {
        Response answer = body(type, PAGE).queryParam("include", "text").post("/summarize");

        assertBrief(answer);
        assertThat(answer.path("article.text").toString()).isEqualTo(STORY);
    }

    @Test
    void briefsATextAsTheBody() {
        assertBrief(body("text/plain", STORY).queryParam("include", "text").post("/summarize"));
    }

    /** Each charset of the web that a JDK has: a native binary holds those that it was told of and no others. */
    @ParameterizedTest
    @CsvFileSource(resources = "/http/charsets.csv", delimiter = '|')
    void readsABodyInTheCharsetThatItNames(String label, String charset, String text) {
        Response answer = RestAssured.given()
                .header("Content-Type", "text/plain; charset=" + label)
                .body(text.getBytes(Charset.forName(charset)))
                .queryParam("include", "text")
                .post("/summarize");

        assertThat(answer.path("article.text").toString()).isEqualTo(text);
    }

    @Test
    void takesOptionsInTheQueryOfAJsonCallAndLetsItsMembersWin() {
        Response added = call().contentType("application/json")
                .queryParam("include", "text")
                .body("{\"text\":\"" + STORY + "\"}")
                .post("/summarize");
        Response overruled = call().contentType("application/json")
                .queryParam("length", "nonsense")
                .body("{\"text\":\"" + STORY + "\",\"length\":\"short\"}")
                .post("/summarize");

        assertBrief(added);
        assertThat(overruled.statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheTextToItselfUnlessAskedForIt() {
        assertThat(json("{\"text\":\"" + STORY + "\"}").<Object>path("article.text"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "text/markdown, text/markdown; charset=utf-8, '## Stance'",
        "text/plain, text/plain; charset=utf-8, 'Stance:'",
        "application/json, application/json, '\"stance\":'",
        "*/*, application/json, '\"stance\":'",
        "image/png, application/json, '\"stance\":'"
    })
    void answersInTheFormThatTheCallerAccepts(String accept, String type, String part) {
        for (RequestSpecification call : new RequestSpecification[] {
            body("text/plain", STORY), body("application/json", "{\"text\":\"" + STORY + "\"}")
        }) {
            Response answer = call.header("Accept", accept).post("/summarize");
            assertThat(answer.contentType()).isEqualTo(type);
            assertThat(answer.asString()).contains(part);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/web/bad-requests.csv", delimiter = '|', quoteCharacter = '\'')
    void refusesABadJsonBody(String body, String message) {
        assertProblem(
                body("application/json", body == null ? "" : body).post("/summarize"), 400, "bad-request", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /summarize                                | 400 | bad-request | parameter "url" is missing
            /summarize?url=                           | 400 | bad-request | parameter "url" is missing
            /summarize?url=https://example.org/&b=1   | 400 | bad-request | unknown parameter "b"
            /summarize?url=a&length=huge              | 400 | bad-request | length is "huge"
            /summarize?url=a&language=a_very_long_one | 400 | bad-request | language is
            /summarize?url=a&include=html             | 400 | bad-request | include is "html"
            /summarize?url=ftp%3A%2F%2Fexample.org%2F | 403 | url-denied | must begin with http
            /summarize?url=http%3A%2F%2F127.0.0.1%2F  | 403 | url-denied | 127.0.0.1
            /summarize?url=http%3A%2F%2F169.254.169.254%2Flatest%2Fmeta-data%2F | 403 | url-denied | 169.254.169.254
            /nowhere                                  | 404 | not-found | /nowhere
            /slack/commands                           | 404 | not-found | /slack/commands
            /q/nowhere                                | 404 | not-found | /q/nowhere
            """)
    void refusesABadGet(String path, int status, String code, String message) {
        assertProblem(call().urlEncodingEnabled(false).get(path), status, code, message);
    }

    @ParameterizedTest
    @CsvSource({"PUT", "DELETE", "PATCH", "OPTIONS"})
    void refusesAnotherMethodAndSaysWhichItTakes(String method) {
        Response answer = call().request(method, "/summarize");

        assertProblem(answer, 405, "method-not-allowed", method);
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }

    /** It would fetch and sum up a page only to throw the brief away. */
    @Test
    void doesNotSumUpAPageForAHead() {
        Response answer = call().urlEncodingEnabled(false).head("/summarize?url=http%3A%2F%2Fexample.org%2F");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
        assertThat(answer.asString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"application/pdf", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense"})
    void refusesAnotherMediaType(String type) throws Exception {
        // RestAssured would encode the body as the type says.
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/summarize"))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString("x"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(AnswerSchema.faults("Problem", answer.body())).isEmpty();
        assertThat(answer.body()).contains("unsupported-media-type", "send application/json");
    }

    @ParameterizedTest
    @CsvSource({"text/html, ''", "text/html, <html><body></body></html>", "text/plain, ''", "text/plain, ' \n '"})
    void refusesAPageWithoutText(String type, String page) {
        assertProblem(body(type, page).post("/summarize"), 422, "no-text", "");
    }

    @Test
    void refusesABodyOverTheLimit() {
        byte[] large = new byte[7 * 1024 * 1024];

        assertProblem(
                RestAssured.given()
                        .header("Content-Type", "text/html")
                        .body(large)
                        .post("/summarize"),
                413,
                "page-too-large",
                "6291456 bytes");
    }

    @Test
    void saysThatAPageCouldNotBeFetched() {
        pages.stubFor(get(urlEqualTo("/gone")).willReturn(aResponse().withStatus(410)));
        pages.stubFor(get(urlEqualTo("/reset")).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        pages.stubFor(get(urlEqualTo("/pdf"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/pdf")
                        .withBody("%PDF-1.7")));

        assertProblem(link("/gone"), 502, "page-unreachable", "410");
        assertProblem(link("/reset"), 502, "page-unreachable", "");
        assertProblem(link("/pdf"), 415, "unsupported-media-type", "application/pdf");
    }

    @Test
    void followsNoRedirectToAPrivateAddress() {
        pages.stubFor(
                get(anyUrl()).willReturn(aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/")));

        assertProblem(link("/r"), 403, "url-denied", "127.0.0.1");
    }

    @Test
    void answersBeforeTheDeadlineWhenThePageNeverComes() {
        pages.stubFor(get(anyUrl()).willReturn(aResponse().withFixedDelay(30_000)));
        long start = System.nanoTime();

        assertProblem(link("/slow"), 504, "deadline-exceeded", "");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(8);
    }

    @Test
    void waitsForABodyUntilTheDeadlineAndNoLonger() throws Exception {
        try (Socket caller = new Socket("localhost", RestAssured.port)) {
            caller.getOutputStream()
                    .write(
                            "POST /summarize HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nabc"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 504 ").contains("waiting for the body of the request");
        }
    }

    @Test
    void refusesABodyThatIsCompressed() {
        Response answer =
                body("text/plain", STORY).header("Content-Encoding", "gzip").post("/summarize");

        assertProblem(answer, 415, "unsupported-media-type", "Content-Encoding");
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "https://me:pw@example.org/", "ftp://example.org/", "//example.org/"})
    void returnsNoAddressThatCannotBeFollowedSafely(String url) {
        assertProblem(
                body("text/html", PAGE).queryParam("url", url).post("/summarize"), 400, "bad-request", "beside a page");

        String canonical = PAGE.replace("<title>", "<link rel=canonical href='" + url + "'><title>");
        assertThat(body("text/html", canonical).post("/summarize").asString()).doesNotContain("javascript", "me:pw");
    }

    @Test
    void namesEachAnswerAndKeepsBrowsersFromGuessing() {
        for (Response answer : new Response[] {json("{\"text\":\"" + STORY + "\"}"), call().get("/nowhere")}) {
            assertThat(answer.header("X-Request-Id")).hasSize(36);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    private static void assertBrief(Response answer) {
        String body = answer.asString();
        assertThat(answer.statusCode()).as(body).isEqualTo(200);
        assertThat(AnswerSchema.faults("Brief", body)).isEmpty();
        assertThat(answer.path("summary").toString()).contains("Ana Lima");
        Evidences.assertInText(body);
    }

    private static void assertProblem(Response answer, int status, String code, String message) {
        String body = answer.asString();
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(AnswerSchema.faults("Problem", body)).isEmpty();
        assertThat(answer.path("code").toString()).isEqualTo(code);
        assertThat(answer.path("detail").toString()).contains(message);
        assertThat(body).doesNotContain("Exception", "\\tat ");
    }

    private Response link(String path) {
        return call().queryParam("url", "http://localhost:" + pages.port() + path)
                .get("/summarize");
    }

    private void serve(String page) {
        pages.stubFor(get(urlEqualTo("/story"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withBody(page)));
    }

    private String pageUrl() {
        return "http://localhost:" + pages.port() + "/story";
    }

    private static Response json(String body) {
        return body("application/json", body).post("/summarize");
    }

    private static RequestSpecification body(String type, String body) {
        return call().header("Content-Type", type).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestSpecification call() {
        // The Content-Type as it stands in the test.
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }
}
