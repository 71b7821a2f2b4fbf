package dev.lede.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How the packaged artefact starts and ends. */
final class ProcessIT {
    private static final String TEXT = "Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close.";

    @Test
    void answersWhoIsInsideAndRefusesOthersWhenItIsToEnd() throws Exception {
        try (PackagedLede lede = PackagedLede.start(Map.of("LEDE_LIMITS_REQUESTS", "1"));
                Socket inside = lede.connect()) {
            send(inside, head("Expect: 100-continue\r\n"));
            assertThat(new String(inside.getInputStream().readNBytes(25), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            assertThat(call(lede)).contains("lede.limits.requests");

            lede.terminate();
            assertThat(until(lede, "503")).contains("shutting-down", "Retry-After: 1");
            assertThat(get(lede, "/q/health/ready")).startsWith("HTTP/1.1 503").endsWith("}]}");
            assertThat(get(lede, "/q/health/live")).startsWith("HTTP/1.1 200").contains("\"UP\"");
            send(inside, TEXT);

            assertThat(new String(inside.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("Ana Lima");
            assertThat(lede.hasEnded(30)).isTrue();
            assertThat(lede.log()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    @Test
    void saysLoudlyThatItIsOpenToEverybody() throws Exception {
        try (PackagedLede open = PackagedLede.start(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"));
                PackagedLede loopback = PackagedLede.start(Map.of())) {
            open.connect().close();
            loopback.connect().close();

            assertThat(open.log())
                    .filteredOn(line -> line.contains("OPEN TO EVERYBODY"))
                    .hasSize(1);
            assertThat(loopback.log()).noneMatch(line -> line.contains("OPEN"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LEDE_LIMITS_REQUESTS, 0, lede.limits.requests is 0; it must be at least 1",
        "LEDE_ACCESS_API_KEYS, top-secret, lede.access.api-keys: entry 1 is not name:sha256hex",
        "LEDE_ACCESS_REQUESTS_PER_MINUTE, -1, lede.access.requests-per-minute is -1; it must be at least 1",
        "LEDE_FETCH_PAGES_PER_HOST, 0, lede.fetch.pages-per-host is 0; it must be at least 1",
        "LEDE_DEADLINE, 10ms, lede.deadline is 10 ms; it must be at least 1000 ms",
    })
    void refusesToStartWithASettingThatIsNoneAndNamesIt(String name, String value, String message) throws Exception {
        try (PackagedLede lede = PackagedLede.start(Map.of(name, value))) {
            assertThat(lede.hasEnded(60)).isTrue();
            assertThat(lede.exitValue()).isNotZero();
            assertThat(String.join("\n", lede.log())).contains(message).doesNotContain("top-secret", "\tat ");
        }
    }

    /** The answer to a call, once it has the status that is waited for. */
    private static String until(PackagedLede lede, String status) throws IOException {
        String answer = call(lede);
        for (int i = 0; i < 5_000 && !answer.startsWith("HTTP/1.1 " + status); i++) {
            answer = call(lede);
        }
        return answer;
    }

    private static String call(PackagedLede lede) throws IOException {
        try (Socket socket = lede.connect()) {
            send(socket, head("") + TEXT);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(PackagedLede lede, String path) throws IOException {
        try (Socket socket = lede.connect()) {
            send(socket, "GET " + path + " HTTP/1.1\r\nHost: lede\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(String more) {
        return "POST /summarize HTTP/1.1\r\nHost: lede\r\nConnection: close\r\nContent-Type: text/plain\r\n"
                + "Content-Length: " + TEXT.length() + "\r\n" + more + "\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
