package dev.lede.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import dev.lede.slack.Signed;

import static org.assertj.core.api.Assertions.assertThat;

/** How the packaged artefact starts and ends with Slack. */
final class SlackEndIT {
    @Test
    void keepsItsPromiseToWhoWasAcknowledgedWhenItIsToEnd() throws Exception {
        SlackServer slack = new SlackServer();
        Map<String, String> environment = environment(slack.start());
        try (PackagedLede lede = PackagedLede.start(environment)) {
            CountDownLatch page = slack.hold();
            assertThat(command(lede, slack)).startsWith("HTTP/1.1 200 ").contains("Reading localhost …");

            lede.terminate();
            String answer = call(lede);
            for (int i = 0; i < 5_000 && answer.startsWith("HTTP/1.1 403 "); i++) {
                answer = call(lede);
            }
            assertThat(slack.isIdle()).isTrue();
            page.countDown();

            assertThat(slack.take().body()).contains("Ana Lima");
            assertThat(lede.hasEnded(30)).isTrue();
            assertThat(lede.log()).noneMatch(line -> line.contains("ERROR") || line.contains(SlackServer.TOKEN));
        } finally {
            slack.stop();
        }
    }

    @Test
    void refusesToStartWithAPlaceForAnswersThatIsNone() throws Exception {
        try (PackagedLede lede = PackagedLede.start(Map.of("LEDE_SLACK_RESPONSE_ORIGINS", "hooks.slack.com"))) {
            assertThat(lede.hasEnded(60)).isTrue();
            assertThat(lede.exitValue()).isNotZero();
            assertThat(String.join("\n", lede.log()))
                    .contains("lede.slack.response-origins: \"hooks.slack.com\" is not scheme://host")
                    .doesNotContain("\tat ");
        }
    }

    private static Map<String, String> environment(Map<String, String> properties) {
        Map<String, String> environment = new HashMap<>();
        properties.forEach((name, value) ->
                environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        return environment;
    }

    private static String command(PackagedLede lede, SlackServer slack) throws IOException {
        String body = "text=" + URLEncoder.encode(slack.url("/held"), StandardCharsets.UTF_8) + "&response_url="
                + URLEncoder.encode(slack.url("/hooks/1"), StandardCharsets.UTF_8);
        String time = Long.toString(System.currentTimeMillis() / 1_000);
        return answer(
                lede,
                "POST /slack/commands HTTP/1.1\r\nHost: lede\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: " + time
                        + "\r\nX-Slack-Signature: "
                        + Signed.signature(SlackServer.SECRET, time, body.getBytes(StandardCharsets.UTF_8))
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** The answer to a call that needs nothing; empty where nobody listens any more. */
    private static String call(PackagedLede lede) {
        try {
            return answer(lede, "GET /summarize?url=x HTTP/1.1\r\nHost: lede\r\nConnection: close\r\n\r\n");
        } catch (IOException e) {
            return "";
        }
    }

    private static String answer(PackagedLede lede, String request) throws IOException {
        try (Socket socket = lede.connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
