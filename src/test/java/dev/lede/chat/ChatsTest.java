package dev.lede.chat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Discord, Teams and Telegram from a person's message to the answer in the chat, over real sockets. */
@QuarkusTest
@QuarkusTestResource(value = ChatPlatforms.class, restrictToAnnotatedClass = true)
class ChatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "<!doctype html><html lang=en><head><title>Harbour &lt;@everyone&gt;"
            + " [win](https://evil.example) @admin</title></head><body><article><h1>Harbour &lt;@everyone&gt;"
            + " [win](https://evil.example) @admin</h1><p>Mayor Ana Lima said on Monday that the old harbour of Porto"
            + " Velho will close in May. The dockers' union condemned the plan and called a strike. Lima answered that"
            + " the city has no money for repairs.</p></article></body></html>";

    /** Set by the resource before each test. */
    @SuppressWarnings("NullAway.Init")
    ChatPlatforms platforms;

    @BeforeEach
    void serveThePage() {
        platforms.serve(PAGE);
    }

    @Test
    void answersDiscordsPing() throws Exception {
        Response answer = discord("{\"type\":1}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.asString())).isEqualTo(JSON.readTree("{\"type\":1}"));
    }

    @Test
    void fillsInDiscordsAnswer() throws Exception {
        Response answer = discord(discordCommand(platforms.pageUrl(), "short"));
        ChatPlatforms.Told told = platforms.next();
        JsonNode message = JSON.readTree(told.body());

        assertThat(answer.path("type").toString()).isEqualTo("5");
        assertThat(told.method()).isEqualTo("PATCH");
        assertThat(told.url()).isEqualTo("/api/v10/webhooks/1234567890/aToken.of-it_1/messages/@original");
        assertThat(message.at("/embeds/0/title").asText())
                .isEqualTo("Harbour \\<\\@everyone\\> \\[win\\]\\(https\\://evil.example\\) \\@admin");
        assertThat(message.at("/embeds/0/description").asText()).contains("Ana Lima");
        assertThat(message.at("/allowed_mentions/parse").isArray()).isTrue();
        assertThat(message.at("/allowed_mentions/parse")).isEmpty();
    }

    @Test
    void summarisesTheLinkOfADiscordMessage() throws Exception {
        discord(
                "{\"type\":2,\"application_id\":\"1234567890\",\"token\":\"t\",\"data\":{\"type\":3,\"name\":\"Sum up\","
                        + "\"target_id\":\"7\",\"resolved\":{\"messages\":{\"7\":{\"content\":\"Look: "
                        + platforms.pageUrl()
                        + " wow\"}}}}}");

        assertThat(platforms.next().body()).contains("Ana Lima");
    }

    @Test
    void saysKindlyOnDiscordWhatWentWrong() throws Exception {
        discord(discordCommand("http://169.254.169.254/", "long"));

        JsonNode message = JSON.readTree(platforms.next().body());
        assertThat(message.path("content").asText()).startsWith("I do not open that address");
        assertThat(message.has("embeds")).isFalse();
    }

    @Test
    void helpsOnDiscordOnlyWhoAsked() {
        Response answer = discord(discordCommand("what*is*this", "short"));

        assertThat(answer.path("type").toString()).isEqualTo("4");
        assertThat(answer.path("data.flags").toString()).isEqualTo("64");
        assertThat(answer.path("data.content").toString()).contains("what\\*is\\*this", "/lede url:");
    }

    @ParameterizedTest
    @CsvSource({"'/discord/interactions'", "'/teams/webhook'", "'/telegram/webhook'"})
    void tellsAStrangerNothing(String path) {
        String body = "{\"type\":1}";
        String now = Long.toString(System.currentTimeMillis() / 1_000);
        String old = Long.toString(System.currentTimeMillis() / 1_000 - 3_600);
        Response none = post(path, body, Map.of());
        Response wrong = post(
                path,
                body,
                Map.of(
                        "X-Signature-Timestamp",
                        now,
                        "X-Signature-Ed25519",
                        platforms.discordSignature(now, "{\"type\":2}"),
                        "Authorization",
                        ChatPlatforms.teamsAuthorization("{}"),
                        "X-Telegram-Bot-Api-Secret-Token",
                        ChatPlatforms.SECRET_TOKEN + "1"));
        Response stale = post(
                path,
                body,
                Map.of(
                        "X-Signature-Timestamp",
                        old,
                        "X-Signature-Ed25519",
                        platforms.discordSignature(old, body),
                        "Authorization",
                        "HMAC ",
                        "X-Telegram-Bot-Api-Secret-Token",
                        ""));

        for (Response refusal : new Response[] {none, wrong, stale}) {
            assertThat(refusal.statusCode()).isEqualTo(401);
            assertThat(refusal.path("detail").toString())
                    .isEqualTo(none.path("detail").toString());
        }
    }

    @Test
    void answersTeamsInTheSameExchange() {
        Response answer = teams("<at>Lede</at>&nbsp;<a href=\\\"" + platforms.pageUrl() + "\\\">here</a> short");
        String text = answer.path("text").toString();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.path("type").toString()).isEqualTo("message");
        assertThat(text).contains("Ana Lima", "<b>Stance</b>: ", "&lt;@\u200Beveryone&gt;");
        assertThat(text).doesNotContain("<@", "href=\"https://evil");
    }

    @Test
    void saysSoWhenThePageIsTooSlowForTeamsAndGoesOnReading() throws Exception {
        platforms.serveSlowlyAtFirst(PAGE, 4_500);

        Response answer = teams("<at>Lede</at> " + platforms.pageUrl());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.path("text").toString()).contains("longer than the four seconds", "I go on reading");
        assertThat(answer.time()).as("milliseconds that Teams waits").isLessThan(5_000);
        platforms.awaitSecondReading();
    }

    @Test
    void helpsOnTeams() {
        assertThat(teams("<at>Lede</at> hello").path("text").toString()).contains("@Lede https://example.org/news");
        assertThat(teams("<at>Lede</at> http://10.0.0.1/").path("text").toString())
                .startsWith("I do not open that address");
    }

    @Test
    void answersTelegramBelowTheMessage() throws Exception {
        Response answer = telegram("/lede@LedeBot " + platforms.pageUrl() + " short", "supergroup");
        ChatPlatforms.Told told = platforms.next();
        JsonNode message = JSON.readTree(told.body());

        assertThat(answer.path("method").toString()).isEqualTo("sendChatAction");
        assertThat(told.url()).isEqualTo("/bot" + ChatPlatforms.BOT_TOKEN + "/sendMessage");
        assertThat(message.path("chat_id").longValue()).isEqualTo(-1001234567890L);
        assertThat(message.at("/reply_parameters/message_id").intValue()).isEqualTo(1365);
        assertThat(message.at("/link_preview_options/is_disabled").booleanValue())
                .isTrue();
        assertThat(message.path("text").asText())
                .contains("Ana Lima", "<b>Stance</b>: ")
                .contains("&lt;@\u200Beveryone&gt; [win](https:\u200B/\u200B/\u200Bevil.\u200Bexample) @\u200Badmin");
    }

    @Test
    void saysKindlyOnTelegramWhatWentWrong() throws Exception {
        telegram("file http://127.0.0.1:1/", "private");

        assertThat(JSON.readTree(platforms.next().body()).path("text").asText())
                .startsWith("I do not open that address");
    }

    @Test
    void leavesPeopleInATelegramGroupAlone() {
        assertThat(telegram("Read " + platforms.pageUrl(), "group").asString()).isEqualTo("{}");
        assertThat(telegram("/help", "group").path("method").toString()).isEqualTo("sendMessage");
    }

    private Response discord(String body) {
        String now = Long.toString(System.currentTimeMillis() / 1_000);
        return post(
                "/discord/interactions",
                body,
                Map.of("X-Signature-Timestamp", now, "X-Signature-Ed25519", platforms.discordSignature(now, body)));
    }

    private static String discordCommand(String url, String length) {
        return "{\"id\":\"1\",\"type\":2,\"application_id\":\"1234567890\",\"token\":\"aToken.of-it_1\",\"data\":{"
                + "\"id\":\"2\",\"name\":\"lede\",\"type\":1,\"options\":[{\"name\":\"url\",\"type\":3,\"value\":\""
                + url + "\"},{\"name\":\"length\",\"type\":3,\"value\":\"" + length + "\"}]}}";
    }

    private static Response teams(String text) {
        String body = "{\"type\":\"message\",\"id\":\"1485983408511\",\"text\":\"" + text
                + "\",\"textFormat\":\"plain\",\"from\":{\"id\":\"29:1\",\"name\":\"Jo\"}}";
        return post("/teams/webhook", body, Map.of("Authorization", ChatPlatforms.teamsAuthorization(body)));
    }

    private static Response telegram(String text, String chat) {
        String body =
                "{\"update_id\":10000,\"message\":{\"date\":1441645532,\"chat\":{\"id\":-1001234567890,\"type\":\""
                        + chat + "\"},\"message_id\":1365,\"from\":{\"id\":1111111,\"is_bot\":false},\"text\":\"" + text
                        + "\"}}";
        return post("/telegram/webhook", body, Map.of("X-Telegram-Bot-Api-Secret-Token", ChatPlatforms.SECRET_TOKEN));
    }

    private static Response post(String path, String body, Map<String, String> headers) {
        return RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .headers(headers)
                .body(body)
                .post(path);
    }
}
