package dev.lede.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.http.SlackServer.Call;
import dev.lede.slack.Signed;

import static org.assertj.core.api.Assertions.assertThat;

/** Slack's calls and Lede's answers over real sockets; {@link SlackIT} runs the same against the packaged artefact. */
@QuarkusTest
@TestProfile(SlackTest.Configured.class)
class SlackTest {
    public static final class Configured implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SlackServer.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @PageServer.Running
    SlackServer slack;

    @BeforeEach
    void forget() {
        slack.forget();
    }

    @Test
    void acknowledgesBeforeThePageHasAnsweredAndPutsTheBriefInThatPlace() {
        CountDownLatch page = slack.hold();
        Response acknowledged = command(slack.url("/held") + " short", slack.url("/hooks/1"));

        assertThat(acknowledged.statusCode()).isEqualTo(200);
        assertThat(acknowledged.<String>path("text")).isEqualTo("Reading localhost …");
        assertThat(acknowledged.<String>path("response_type")).isEqualTo("in_channel");
        assertThat(slack.isIdle()).isTrue();
        page.countDown();

        Call answer = slack.take();
        assertThat(answer.path()).isEqualTo("/hooks/1");
        assertThat(answer.authorization())
                .as("the token is for the Web API alone")
                .isEqualTo("null");
        assertThat(answer.json().path("replace_original").asBoolean()).isTrue();
        assertThat(answer.json().path("response_type").asText()).isEqualTo("in_channel");
        assertThat(texts(answer.json())).contains("Ana Lima", "*Key actors*", "*Stance*", "Longer");
        assertNoPing(answer.json());
    }

    @Test
    void changesOneMessageOfTheBotWhereItMayWrite() {
        Response acknowledged = commandIn("C1", slack.url("/story"), slack.url("/hooks/11"));

        assertThat(acknowledged.asString()).isEqualTo("{\"response_type\":\"in_channel\"}");
        Call first = slack.take();
        assertThat(first.path()).isEqualTo("/api/chat.postMessage");
        assertThat(first.json().path("text").asText()).isEqualTo("Reading localhost …");
        assertThat(first.json().path("channel").asText()).isEqualTo("C1");
        assertThat(first.json().has("thread_ts")).isFalse();
        Call second = slack.take();
        assertThat(second.path()).isEqualTo("/api/chat.update");
        assertThat(second.json().path("ts").asText()).isEqualTo("17.42");
        assertThat(texts(second.json())).contains("Ana Lima");
    }

    @Test
    void answersACommandWhereSlackSaysWhenTheBotMayNotWrite() {
        slack.script("/api/chat.postMessage", 200, "{\"ok\":false,\"error\":\"channel_not_found\"}");
        commandIn("D1", slack.url("/story"), slack.url("/hooks/12"));

        assertThat(slack.take().path()).isEqualTo("/api/chat.postMessage");
        Call reading = slack.take();
        assertThat(reading.path()).isEqualTo("/hooks/12");
        assertThat(reading.json().has("channel")).isFalse();
        Call brief = slack.take();
        assertThat(brief.json().path("response_type").asText()).isEqualTo("in_channel");
        assertThat(texts(brief.json())).contains("Ana Lima");
    }

    @Test
    void linksTheTitleToThePageThatWasAskedForAndNotToWhereThePageSays() {
        command(slack.url("/story"), slack.url("/hooks/2"));

        assertThat(slack.take().json().at("/blocks/0/text/text").asText())
                .isEqualTo("*<" + slack.url("/story") + "|Harbour &lt;!channel&gt; to close>*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "help"})
    void helpsOnlyWhoAsked(String text) {
        Response help = command(text, slack.url("/hooks/3"));

        assertThat(help.<String>path("response_type")).isEqualTo("ephemeral");
        assertThat(help.<String>path("text")).startsWith("Send me a link").contains("/lede https://example.org/news");
    }

    @Test
    void namesWhatItDidNotUnderstand() {
        assertThat(command(slack.url("/story") + " shrot<!here>", slack.url("/hooks/3"))
                        .<String>path("text"))
                .startsWith("I did not understand “shrot");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://10.0.0.1/admin | I do not open that address
            /gone                 | I could not open that page
            """)
    void saysKindlyWhatWentWrongAndWhatToDo(String link, String sentence) {
        command(link.startsWith("/") ? slack.url(link) : link, slack.url("/hooks/4"));

        JsonNode message = slack.take().json();
        assertThat(message.path("text").asText()).startsWith(sentence);
        assertThat(message.path("replace_original").asBoolean()).isTrue();
        assertThat(texts(message).contains("Try again")).isEqualTo(link.equals("/gone"));
    }

    @Test
    void makesALongerBriefAtTheClickOfItsButton() {
        command(slack.url("/story"), slack.url("/hooks/5"));
        JsonNode brief = slack.take().json();
        JsonNode button = brief.findParents("action_id").get(0);

        // Slack sends the whole message along with a click.
        String click = "{\"type\":\"block_actions\",\"message\":" + brief + ",\"state\":\"" + "ä & ".repeat(20_000)
                + "\",\"response_url\":\"" + slack.url("/hooks/6") + "\",\"actions\":[" + button + "]}";
        Response acknowledged = interaction(click);

        assertThat(acknowledged.statusCode()).isEqualTo(200);
        assertThat(acknowledged.asString()).isEmpty();
        assertThat(slack.take().json().path("text").asText()).isEqualTo("Reading localhost …");
        Call longer = slack.take();
        assertThat(longer.path()).isEqualTo("/hooks/6");
        assertThat(texts(longer.json())).contains("Shorter").doesNotContain("Longer");
    }

    @Test
    void keepsTheBriefWhenALongerOneCannotBeMade() {
        String blocks = "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"the brief before\"}}]";
        interaction("{\"type\":\"block_actions\",\"message\":{\"blocks\":" + blocks + "},\"response_url\":\""
                + slack.url("/hooks/13")
                + "\",\"actions\":[{\"action_id\":\"lede_longer\",\"value\":\"{\\\"url\\\":\\\"" + slack.url("/gone")
                + "\\\",\\\"length\\\":\\\"long\\\"}\"}]}");

        assertThat(slack.take().json().path("text").asText()).isEqualTo("Reading localhost …");
        JsonNode message = slack.take().json();
        assertThat(message.path("replace_original").asBoolean()).isTrue();
        assertThat(texts(message)).contains("the brief before", "I could not open that page");
    }

    @Test
    void saysSoWhereSlackDoesNotTakeTheBrief() {
        slack.script("/api/chat.update", 200, "{\"ok\":false,\"error\":\"invalid_blocks\"}");
        event(mention("Ev9", "<@U0LEDE> <" + slack.url("/story") + ">"));

        assertThat(slack.take().path()).isEqualTo("/api/chat.postMessage");
        assertThat(texts(slack.take().json())).contains("Ana Lima");
        Call sorry = slack.take();
        assertThat(sorry.path()).isEqualTo("/api/chat.update");
        assertThat(texts(sorry.json())).contains("Something went wrong on my side");
    }

    @Test
    void answersACommandWhereSlackSaysWhenTheBotMayNotWriteInTheEnd() {
        slack.script("/api/chat.postMessage", 200, "{\"ok\":false,\"error\":\"ratelimited\"}");
        slack.script("/api/chat.postMessage", 429, "");
        commandIn("C1", slack.url("/story"), slack.url("/hooks/14"));

        assertThat(slack.take().path()).isEqualTo("/api/chat.postMessage");
        assertThat(slack.take().path()).isEqualTo("/api/chat.postMessage");
        Call brief = slack.take();
        assertThat(brief.path()).isEqualTo("/hooks/14");
        assertThat(texts(brief.json())).contains("Ana Lima");
    }

    @Test
    void answersAShortcutInTheThreadOfItsMessage() {
        interaction(shortcut("a long read: <" + slack.url("/story") + "|this>", "/hooks/7"));

        Call first = slack.take();
        assertThat(first.path()).isEqualTo("/api/chat.postMessage");
        assertThat(first.authorization()).isEqualTo("Bearer " + SlackServer.TOKEN);
        assertThat(first.json().path("thread_ts").asText()).isEqualTo("16.1");
        assertThat(first.json().path("text").asText()).isEqualTo("Reading localhost …");
        Call second = slack.take();
        assertThat(second.path()).isEqualTo("/api/chat.update");
        assertThat(second.json().path("ts").asText()).isEqualTo("17.42");
        assertThat(second.json().has("unfurl_links"))
                .as("chat.update takes none")
                .isFalse();
        assertThat(texts(second.json())).contains("Ana Lima", "Longer", "Shorter");
    }

    @Test
    void answersAShortcutToItsAskerWhereTheBotIsNotInTheChannel() {
        slack.script("/api/chat.postMessage", 200, "{\"ok\":false,\"error\":\"not_in_channel\"}");
        interaction(shortcut("see <" + slack.url("/story") + ">", "/hooks/8"));

        assertThat(slack.take().path()).isEqualTo("/api/chat.postMessage");
        assertThat(slack.take().path()).isEqualTo("/hooks/8");
        Call brief = slack.take();
        assertThat(brief.path()).isEqualTo("/hooks/8");
        assertThat(brief.json().path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(texts(brief.json())).contains("Ana Lima");
    }

    @Test
    void tellsTheAskerAloneThatAMessageHasNoLink() {
        interaction(shortcut("no link here", "/hooks/9"));

        Call help = slack.take();
        assertThat(help.path()).isEqualTo("/hooks/9");
        assertThat(help.json().path("response_type").asText()).isEqualTo("ephemeral");
    }

    @Test
    void answersAMentionOnceHoweverOftenItComes() {
        String mention = mention("Ev1", "<@U0LEDE> short <" + slack.url("/story") + ">");
        assertThat(event(mention).statusCode()).isEqualTo(200);
        assertThat(event(mention).statusCode()).isEqualTo(200);
        assertThat(event(mention("Ev2", "<@U0LEDE> hello")).statusCode()).isEqualTo(200);

        List<String> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(slack.take().path());
        }
        assertThat(calls)
                .containsExactlyInAnyOrder("/api/chat.postMessage", "/api/chat.update", "/api/chat.postMessage");
        assertThat(slack.isIdle()).isTrue();
    }

    @Test
    void worksAMentionWhoseFirstDeliveryNeverCame() {
        Response answer = post(
                "/slack/events",
                "application/json",
                mention("Ev3", "<@U0LEDE> <" + slack.url("/story") + ">"),
                SlackServer.SECRET,
                now(),
                "2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(slack.take().json().path("channel").asText()).isEqualTo("C1");
        assertThat(slack.take().path()).isEqualTo("/api/chat.update");
    }

    @Test
    void takesItsMessageBackBeforeItTriesAgain() {
        event(mention("Ev4", "<@U0LEDE> <" + slack.url("/gone") + ">"));

        assertThat(List.of(
                        slack.take().path(), slack.take().path(), slack.take().path()))
                .containsExactly("/api/chat.postMessage", "/api/chat.delete", "/api/chat.postMessage");
        assertThat(texts(slack.take().json())).contains("I could not open that page", "Try again");
    }

    @Test
    void passesOverItsOwnMessagesAndThoseOfOtherBots() {
        event(
                "{\"type\":\"event_callback\",\"event_id\":\"Ev5\",\"authorizations\":[{\"user_id\":\"U0LEDE\",\"is_bot\":true}],"
                        + "\"event\":{\"type\":\"app_mention\",\"user\":\"U0LEDE\",\"channel\":\"C1\",\"ts\":\"1.1\",\"text\":\"x\"}}");
        event("{\"type\":\"event_callback\",\"event_id\":\"Ev6\",\"event\":{\"type\":\"app_mention\",\"bot_id\":\"B1\","
                + "\"channel\":\"C1\",\"ts\":\"1.1\",\"text\":\"x\"}}");
        event(mention("Ev7", "hello"));

        assertThat(slack.take().json().path("thread_ts").asText()).isEqualTo("15.1");
        assertThat(slack.isIdle()).isTrue();
    }

    @Test
    void unfurlsTheLinksOfAMessage() {
        String link = slack.url("/story?a=1&amp;b=2");
        event(
                "{\"type\":\"event_callback\",\"event_id\":\"Ev8\",\"event\":{\"type\":\"link_shared\",\"channel\":\"C1\","
                        + "\"message_ts\":\"15.1\",\"unfurl_id\":\"C1.15.1.x\",\"source\":\"conversations_history\",\"links\":["
                        + "{\"domain\":\"localhost\",\"url\":\"" + link + "\"},{\"domain\":\"localhost\",\"url\":\""
                        + slack.url("/gone") + "\"}]}}");

        Call unfurl = slack.take();
        assertThat(unfurl.path()).isEqualTo("/api/chat.unfurl");
        assertThat(unfurl.type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(unfurl.body()).startsWith("unfurl_id=C1.15.1.x&source=conversations_history&unfurls=");
        JsonNode unfurls = Evidences.read(URLDecoder.decode(
                unfurl.body().substring(unfurl.body().indexOf("unfurls=") + 8), StandardCharsets.UTF_8));
        assertThat(unfurls.fieldNames()).toIterable().containsExactly(link);
        assertThat(texts(unfurls.path(link))).contains("Ana Lima");
        assertThat(unfurls.findValuesAsText("type")).doesNotContain("actions");
    }

    @Test
    void answersTheChallengeOfSlacksSetUp() {
        assertThat(event("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aBm2rZgRNFdxV2595E9CY\"}")
                        .<String>path("challenge"))
                .isEqualTo("3eZbrw1aBm2rZgRNFdxV2595E9CY");
    }

    @Test
    void takesWhatTheSecretBeforeHasSigned() {
        assertThat(post("/slack/commands", FORM, "text=help", SlackServer.OLD_SECRET, now(), "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsNothingToWhoDoesNotSignAsSlackDoes() {
        String body = "text=" + encoded(slack.url("/story")) + "&response_url=" + encoded(slack.url("/hooks/10"));
        List<Response> refusals = List.of(
                post("/slack/commands", FORM, body, "another secret", now(), ""),
                post("/slack/commands", FORM, body, SlackServer.SECRET, now() - 310, ""),
                post("/slack/commands", FORM, body, SlackServer.SECRET, now() + 310, ""),
                post("/slack/commands", FORM, body, "", now(), ""),
                post("/slack/events", "application/json", "{", "another secret", now(), ""),
                post("/slack/interactions", FORM, "payload=7", "another secret", now(), ""),
                call().header("Content-Type", FORM).body(body).post("/slack/commands"),
                twice(body, "X-Slack-Signature"),
                twice(body, "X-Slack-Request-Timestamp"),
                post("/slack/commands", FORM, body + "&a=" + "x".repeat(1 << 20), SlackServer.SECRET, now(), ""));

        String first = withoutId(refusals.get(0));
        for (Response refusal : refusals) {
            assertThat(refusal.statusCode()).isEqualTo(401);
            assertThat(withoutId(refusal)).isEqualTo(first);
        }
        assertThat(slack.isIdle()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /slack/commands     | application/x-www-form-urlencoded | text=https%3A%2F%2Fexample.org&response_url=https%3A%2F%2Fevil.example%2F
            /slack/commands     | application/x-www-form-urlencoded | text=https%3A%2F%2Fexample.org
            /slack/commands     | application/x-www-form-urlencoded | text=%zz
            /slack/events       | application/json                  | [1]
            /slack/events       | application/json                  | {"type"
            /slack/interactions | application/x-www-form-urlencoded | payload=7
            /slack/interactions | application/x-www-form-urlencoded | payload=%7B%22type%22%3A%22message_action%22%2C%22response_url%22%3A%22http%3A%2F%2F169.254.169.254%2F%22%7D
            """)
    void refusesWhatCannotBeReadOrWouldBeAnsweredElsewhere(String path, String type, String body) {
        assertThat(post(path, type, body, SlackServer.SECRET, now(), "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesNothingButPost() {
        Response answer = call().get("/slack/commands");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    private static Response command(String text, String responseUrl) {
        return commandIn("", text, responseUrl);
    }

    private static Response commandIn(String channel, String text, String responseUrl) {
        String body = "command=%2Flede&text=" + encoded(text) + "&response_url=" + encoded(responseUrl)
                + "&team_id=T1&channel_id=" + channel;
        return post("/slack/commands", FORM, body, SlackServer.SECRET, now(), "");
    }

    private static Response interaction(String payload) {
        return post("/slack/interactions", FORM, "payload=" + encoded(payload), SlackServer.SECRET, now(), "");
    }

    private static Response event(String body) {
        return post("/slack/events", "application/json", body, SlackServer.SECRET, now(), "");
    }

    private String shortcut(String text, String hook) {
        return "{\"type\":\"message_action\",\"callback_id\":\"lede_summarize\",\"channel\":{\"id\":\"C1\"},"
                + "\"response_url\":\"" + slack.url(hook) + "\",\"message\":{\"ts\":\"16.1\",\"text\":\"" + text
                + "\"}}";
    }

    private static String mention(String id, String text) {
        return "{\"type\":\"event_callback\",\"event_id\":\"" + id
                + "\",\"event\":{\"type\":\"app_mention\",\"user\":\"U1\","
                + "\"channel\":\"C1\",\"ts\":\"15.1\",\"text\":\"" + text + "\"}}";
    }

    private static Response post(String path, String type, String body, String secret, long time, String retry) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String signature = secret.isEmpty() ? "v0=" : Signed.signature(secret, Long.toString(time), bytes);
        var call = call().header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", Long.toString(time))
                .header("X-Slack-Signature", signature)
                .body(bytes);
        return (retry.isEmpty() ? call : call.header("X-Slack-Retry-Num", retry)).post(path);
    }

    /** Signed well, with one header field sent twice. */
    private static Response twice(String body, String field) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String time = Long.toString(now());
        var call = call().header("Content-Type", FORM)
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", Signed.signature(SlackServer.SECRET, time, bytes))
                .body(bytes);
        return call.header(field, "0").post("/slack/commands");
    }

    private static io.restassured.specification.RequestSpecification call() {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(FORM, io.restassured.http.ContentType.TEXT)));
    }

    private static void assertNoPing(JsonNode message) {
        assertThat(texts(message)).doesNotContain("<!", "<@", "<https://evil", "https://evil");
    }

    private static String texts(JsonNode node) {
        StringBuilder texts = new StringBuilder();
        node.findValues("text").stream()
                .filter(JsonNode::isTextual)
                .forEach(text -> texts.append(text.asText()).append('\n'));
        node.findValues("text").stream()
                .filter(JsonNode::isObject)
                .forEach(text -> texts.append(text.path("text").asText()).append('\n'));
        return texts.toString();
    }

    private static String withoutId(Response refusal) {
        return refusal.asString().replaceAll("urn:uuid:[0-9a-f-]+", "");
    }

    private static long now() {
        return System.currentTimeMillis() / 1_000;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
