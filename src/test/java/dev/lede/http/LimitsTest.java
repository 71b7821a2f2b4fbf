package dev.lede.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A server with little room; {@link LimitsIT} runs the same against the packaged artefact. */
@QuarkusTest
@TestProfile(LimitsTest.Narrow.class)
class LimitsTest {
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lede.limits.requests", "2", "lede.limits.page-bytes", "100K");
        }
    }

    private static final String TEXT = "Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close.";
    private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final int TRIES = 2_000;

    @AfterEach
    void isFreeAgainAfterEachTest() {
        Response answer = brief();
        for (int i = 0; i < TRIES && answer.statusCode() == 429; i++) {
            answer = brief();
        }
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void answersNoMoreCallsAtOnceThanItMay() throws IOException {
        try (Socket first = uploading(1_000);
                Socket second = uploading(1_000)) {
            Response third = brief();

            assertRefused(third, "2 requests", "lede.limits.requests");
            assertThat(RestAssured.get("/q/health").statusCode()).isEqualTo(200);

            finish(first, 1_000);
            assertThat(status(first)).isEqualTo("HTTP/1.1 200");
            finish(second, 1_000);
            assertThat(status(second)).isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void keepsNoMoreOfBodiesThanItHasRoomFor() throws IOException {
        try (Socket large = uploading(102_390)) {
            Response next = brief();

            assertRefused(next, "102400 bytes", "lede.limits.page-bytes");
            finish(large, 102_390);
            assertThat(status(large)).isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void countsABodyOfUnknownLengthAsTheLargest() throws IOException {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /summarize HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");

            assertThat(status(socket)).isEqualTo("HTTP/1.1 429");
        }
    }

    @Test
    void countsABodyThatHttp2DoesNotAnnounceAsTheLargest() throws Exception {
        try (Http2Caller caller = new Http2Caller()) {
            assertThat(caller.beginToPost("/summarize", Map.of("Content-Type", "text/plain"))
                            .head()
                            .statusCode())
                    .isEqualTo(429);
            assertThat(caller.get("/summarize").head().statusCode())
                    .as("a call that has no body")
                    .isEqualTo(400);
        }
    }

    private static void assertRefused(Response refusal, String... words) {
        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(refusal.path("code").toString()).isEqualTo("rate-limited");
        assertThat(refusal.path("detail").toString()).contains(words);
        assertThat(refusal.header("Retry-After")).isEqualTo("1");
    }

    private static Response brief() {
        return RestAssured.given().contentType("text/plain").body(TEXT).post("/summarize");
    }

    /** A caller who has announced so many bytes, was told to go on, and sent none of them. */
    private static Socket uploading(int bytes) throws IOException {
        Socket socket = connect();
        send(
                socket,
                "POST /summarize HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: " + bytes
                        + "\r\nExpect: 100-continue\r\n\r\n");
        assertThat(new String(socket.getInputStream().readNBytes(GO_ON.length()), StandardCharsets.US_ASCII))
                .isEqualTo(GO_ON);
        return socket;
    }

    private static void finish(Socket socket, int bytes) throws IOException {
        send(socket, TEXT + " ".repeat(bytes - TEXT.length()));
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Socket connect() throws IOException {
        URI base = URI.create(RestAssured.baseURI);
        Socket socket = new Socket(base.getHost(), RestAssured.port);
        socket.setSoTimeout(20_000);
        return socket;
    }
}
