package dev.lede.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that asks for keys; {@link AccessIT} runs the same against the packaged artefact. */
@QuarkusTest
@TestProfile(AccessTest.Keys.class)
class AccessTest {
    /** SHA-256 of {@code first key}, {@code second key} and {@code third key}. */
    public static final class Keys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lede.access.api-keys",
                    "newsroom:dd38fe87fa52119289f4a02e401db807600dbfe87d720b35e6d0aff7343a85ab"
                            + ",newsroom:2f2d68ba5b8b6487262c33ead2cf950808cca51bb18b2d49509ce2b30f09f80e"
                            + ",bot:0c5b35f53cfd36aabdf26b54890e82343bb23ee0e4d92ec42afb0cd4cb2454d7",
                    "lede.access.requests-per-minute",
                    "6");
        }
    }

    private static final String TEXT = "Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close.";

    @Test
    void takesEitherKeyOfACallerInEitherHeader() {
        assertThat(brief(call().header("Authorization", "Bearer first key")).statusCode())
                .isEqualTo(200);
        assertThat(brief(call().header("X-Api-Key", "second key")).statusCode()).isEqualTo(200);
        assertThat(call().contentType("application/json")
                        .header("X-Api-Key", "second key")
                        .body("{\"text\":\"" + TEXT + "\"}")
                        .post("/summarize")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesWhoHasNoKeyOrAWrongOneAtEveryDoor() {
        assertUnauthorized(brief(call()));
        assertUnauthorized(brief(call().header("X-Api-Key", "no key")));
        assertUnauthorized(call().queryParam("url", "https://example.org/").get("/summarize"));
        assertUnauthorized(call().contentType("application/json")
                .body("{\"text\":\"" + TEXT + "\"}")
                .post("/summarize"));
    }

    @Test
    void refusesBeforeItReadsTheBody() throws IOException {
        URI base = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            String head =
                    "POST /summarize HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nContent-Length: 500000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();

            assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 401");
        }
    }

    @Test
    void asksNobodyForAKeyToTellItsHealth() {
        assertThat(call().get("/q/health").statusCode()).isEqualTo(200);
    }

    @Test
    void showsThePageToEverybodyThoughWhatItCallsAsksForAKey() {
        assertThat(call().get("/").statusCode()).isEqualTo(200);
        assertThat(call().head("/").statusCode()).isEqualTo(200);
        assertUnauthorized(brief(call()));
    }

    @Test
    void limitsEachCallerAndSaysWhenToComeBack() {
        for (int i = 0; i < 6; i++) {
            assertThat(brief(call().header("X-Api-Key", "third key")).statusCode())
                    .isEqualTo(200);
        }

        Response limited = brief(call().header("X-Api-Key", "third key"));

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 10);
        assertThat(limited.path("code").toString()).isEqualTo("rate-limited");
        assertThat(limited.path("detail").toString()).contains("6 calls a minute");
        assertThat(brief(call().header("X-Api-Key", "first key")).statusCode())
                .as("another caller")
                .isEqualTo(200);
    }

    private static void assertUnauthorized(Response refusal) {
        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.path("code").toString()).isEqualTo("unauthorized");
        assertThat(refusal.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private static Response brief(RequestSpecification call) {
        return call.contentType("text/plain").body(TEXT).post("/summarize");
    }

    private static RequestSpecification call() {
        return RestAssured.given();
    }
}
