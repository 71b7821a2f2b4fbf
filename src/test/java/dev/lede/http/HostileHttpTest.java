package dev.lede.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.LogLines;
import dev.lede.TableText;

import static org.assertj.core.api.Assertions.assertThat;

/** What is hardly HTTP, or is read in two ways by two programs; {@link HostileHttpIT} sends it to the packaged artefact. */
@QuarkusTest
@QuarkusTestResource(PageServer.class)
class HostileHttpTest {
    private static final String UPLOAD = "POST /summarize HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n";
    private static final int TRIES = 2_000;

    @ParameterizedTest
    @CsvFileSource(resources = "/http/refused.csv", numLinesToSkip = 1, maxCharsPerColumn = 8_192)
    void answersByAProblemThatSaysWhatIsWrong(String name, String request, int status, String reason)
            throws IOException {
        String answer = answers(request);

        assertThat(answer)
                .as(name)
                .containsPattern("^HTTP/1\\.[01] " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json\r\n")
                .containsIgnoringCase("x-content-type-options: nosniff\r\n")
                .containsIgnoringCase("x-request-id: ")
                .contains(reason);
        assertThat(AnswerSchema.faults("Problem", answer.substring(answer.indexOf("\r\n\r\n") + 4)))
                .isEmpty();
    }

    /** Where a proxy reads another end of the first request, the second one is nobody's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                UPLOAD + "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\nhello",
                UPLOAD + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "GET /q/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void takesNothingMoreFromAConnectionThatItHasLetGo(String first) throws IOException {
        String second = "GET /q/health HTTP/1.1\r\nHost: x\r\n\r\n";

        assertThat(answers(first + second)).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void refusesAnUploadOverHttp2AndGoesOnWithTheConnection() throws Exception {
        try (Http2Caller caller = new Http2Caller()) {
            for (int i = 0; i < 3; i++) {
                Http2Caller.Answer refusal = caller.beginToPost(
                        "/summarize", Map.of("Content-Type", "text/plain", "Content-Length", "7340032"));
                assertThat(refusal.head().statusCode()).isEqualTo(413);
                assertThat(refusal.head().getHeader("Connection")).isNull();
                assertThat(refusal.body().toString()).contains("page-too-large");

                Http2Caller.Answer bad = caller.get("/summarize");
                assertThat(bad.head().statusCode()).isEqualTo(400);
                assertThat(bad.head().request().connection())
                        .isSameAs(refusal.head().request().connection());
            }
        }
    }

    /** A server that waited for one of these bodies would have them all in its memory, uncounted. */
    @ParameterizedTest
    @CsvSource({"POST, /nowhere, 404", "POST, /q/health, 405", "GET, /summarize, 400", "GET, /q/health, 200"})
    void waitsForNoBodyThatNobodyWouldRead(String method, String path, int status) throws IOException {
        try (Socket socket = connect()) {
            String head = method + " " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 6000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 " + status + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\nhello\r\n", "-5\r\nhello\r\n", "ffffffffffffffff\r\nhello\r\n", "5;{a*20000}\r\nhello\r\n"
            })
    @DisabledOnIntegrationTest("the log is another process's")
    void putsBrokenChunksDownToTheCaller(String chunks) throws IOException {
        try (LogLines requests = LogLines.of("dev.lede.request");
                LogLines faults = LogLines.of("dev.lede.web.WebApi")) {
            answers(UPLOAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
            for (int i = 0; i < TRIES && requests.lines().isEmpty(); i++) {
                RestAssured.get("/q/health");
            }

            assertThat(requests.lines()).singleElement().asString().contains(" status=400 ", " problem=bad-request");
            assertThat(faults.lines()).isEmpty();
        }
    }

    /** All that comes back until the other side closes. */
    private static String answers(String request) throws IOException {
        try (Socket socket = connect()) {
            String whole = TableText.of(request.replace("\\r", "\r").replace("\\n", "\n"));
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        return socket;
    }
}
