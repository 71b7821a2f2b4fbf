package dev.lede.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPOutputStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class PageFetcherTest extends FetcherTestBase {
    private static final String HTML = "<!doctype html><p>Hello.";

    @RegisterExtension
    static final WireMockExtension SITE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort().gzipDisabled(true))
            .build();

    @Test
    void handsOverThePageWithItsAddressAndCharset() {
        serve("/a?b=c", html(HTML).withHeader("Content-Type", "Text/HTML; Charset=\"windows-1251\""));

        Page page = fetch(SITE.getPort(), "/x/../a?b=c#part");

        assertThat(page.url()).contains(url("/a?b=c"));
        assertThat(page.format()).isEqualTo(Page.Format.HTML);
        assertThat(page.charset()).contains("windows-1251");
        assertThat(page.body()).asString(StandardCharsets.US_ASCII).isEqualTo(HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%C3%A9", "/a%2f..%2fb?x=%00&y=|", "/a;b=c/d:e@f/g,h!$'()*+"})
    void sendsThePathAsItWasChecked(String path) {
        String sent = path.replace("|", "%7c");
        serve(sent, html(HTML));

        assertThat(fetch(SITE.getPort(), path).url()).contains(url(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,HTML",
        "TEXT/HTML ; charset=utf-8,HTML",
        "application/xhtml+xml,HTML",
        "text/plain,TEXT",
        "text/plain;charset,TEXT"
    })
    void readsHtmlAndText(String type, Page.Format format) {
        serve("/", html(HTML).withHeader("Content-Type", type));

        assertThat(fetch(SITE.getPort(), "/").format()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/pdf", "image/png", "application/json", "text/html2", "text/*", "multipart/mixed"})
    void refusesOtherTypesAndNamesThem(String type) {
        serve("/", html(HTML).withHeader("Content-Type", type));

        ProblemException problem = problem(SITE.getPort(), "/");

        assertThat(problem.problem()).isEqualTo(Problem.UNSUPPORTED_MEDIA_TYPE);
        assertThat(problem.detail()).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"'<!doctype html>',HTML", "' \n<p>',HTML", "plain words,TEXT", "'< 3 is less',TEXT"})
    void looksAtTheBodyWhenNoTypeIsNamed(String body, Page.Format format) {
        serve("/", aResponse().withBody(body));

        assertThat(fetch(SITE.getPort(), "/").format()).isEqualTo(format);
    }

    @Test
    void refusesBinaryBodiesOfNoType() {
        serve("/", aResponse().withBody(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}));

        assertThat(problem(SITE.getPort(), "/").problem()).isEqualTo(Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 400, 401, 403, 404, 429, 451, 500, 503})
    void namesTheStatusThatIsNoPage(int status) {
        serve("/", html(HTML).withStatus(status));

        assertUnreachable(problem(SITE.getPort(), "/"), "status " + status);
    }

    @ParameterizedTest
    @CsvSource({"301,/b", "302,b", "303,./x/../b", "307,//site.example:PORT/b", "308,http://SITE.example:PORT/b#c"})
    void followsRedirects(int status, String location) {
        serve("/a", redirect(status, location.replace("PORT", String.valueOf(SITE.getPort()))));
        serve("/b", html(HTML));

        assertThat(fetch(SITE.getPort(), "/a").url()).contains(url("/b"));
    }

    @Test
    void carriesNothingFromOneHopToTheNext() {
        serve("/a", redirect(302, "/b").withHeader("Set-Cookie", "a=b"));
        serve("/b", html(HTML));

        fetch(SITE.getPort(), "/a");

        SITE.verify(getRequestedFor(urlEqualTo("/b")).withoutHeader("Cookie").withoutHeader("Referer"));
    }

    @Test
    void followsFiveRedirectsAndNotSix() {
        for (int i = 0; i < 6; i++) {
            serve("/" + i, redirect(302, "/" + (i + 1)));
        }
        serve("/6", html(HTML));

        assertThat(fetch(SITE.getPort(), "/1").url()).contains(url("/6"));
        assertUnreachable(problem(SITE.getPort(), "/0"), "more than 5 times");
    }

    @Test
    void endsRedirectLoops() {
        serve("/a", redirect(302, "/a"));

        assertUnreachable(problem(SITE.getPort(), "/a"), "more than 5 times");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/,loopback",
        "http://127.0.0.1:PORT/,not allowed",
        "http://localhost:PORT/,not allowed",
        "http://169.254.169.254/latest/meta-data/,link-local",
        "http://[::ffff:127.0.0.1]/,2000::/3",
        "http://0x7f.1/,four decimal",
        "//2130706433/,four decimal",
        "file:///etc/passwd,http",
        "http://a@site.example:PORT/,user name",
        "http://site.example :PORT/,%",
        "'javascript:alert(1)',http"
    })
    void refusesToBeRedirectedToWhatIsNotPublic(String location, String reason) {
        serve("/a", redirect(302, location.replace("PORT", String.valueOf(SITE.getPort()))));

        assertDenied(problem(SITE.getPort(), "/a"), reason);
    }

    @Test
    void refusesRedirectsThatLeadNowhere() {
        serve("/a", aResponse().withStatus(302));

        assertUnreachable(problem(SITE.getPort(), "/a"), "does not say where to go");
    }

    @Test
    void decompressesGzip() throws IOException {
        serve("/", html(gzip(HTML.getBytes(StandardCharsets.UTF_8))).withHeader("Content-Encoding", "gzip"));

        assertThat(fetch(SITE.getPort(), "/").body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(HTML);
    }

    @Test
    void cutsOffGzipBombs() throws IOException {
        byte[] bomb = gzip(new byte[1_000 * TestConfig.MAX_BYTES / 10]);
        assertThat(bomb).hasSizeLessThan(TestConfig.MAX_BYTES);
        serve("/", html(bomb).withHeader("Content-Encoding", "gzip"));

        assertThat(problem(SITE.getPort(), "/").problem()).isEqualTo(Problem.PAGE_TOO_LARGE);
    }

    @Test
    void refusesBrokenGzip() throws IOException {
        byte[] whole = gzip(HTML.repeat(100).getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        serve("/half", html(half).withHeader("Content-Encoding", "gzip"));
        serve("/none", html(HTML).withHeader("Content-Encoding", "gzip"));

        assertUnreachable(problem(SITE.getPort(), "/half"), "broken");
        assertUnreachable(problem(SITE.getPort(), "/none"), "broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip"})
    void refusesEncodingsThatItDidNotAskForAndNamesThem(String encoding) {
        serve("/", html(HTML).withHeader("Content-Encoding", encoding));

        assertUnreachable(problem(SITE.getPort(), "/"), '"' + encoding + '"');
    }

    @Test
    void readsPagesUpToTheLimit() {
        serve("/", html("a".repeat(TestConfig.MAX_BYTES)));

        assertThat(fetch(SITE.getPort(), "/").body()).hasSize(TestConfig.MAX_BYTES);
    }

    @Test
    void refusesPagesThatSayTheyAreLarger() {
        int size = TestConfig.MAX_BYTES + 1;
        serve("/", html("a".repeat(size)).withHeader("Content-Length", String.valueOf(size)));

        ProblemException problem = problem(SITE.getPort(), "/");

        assertThat(problem.problem()).isEqualTo(Problem.PAGE_TOO_LARGE);
        assertThat(problem.detail()).contains("100001").contains("100000").contains("lede.fetch.max-bytes");
    }

    @Test
    void refusesAnAddressBeforeItLooksAnythingUp() {
        ScriptedResolver resolver = new ScriptedResolver();

        assertDenied(problem(fetcher(TestConfig.opening(), resolver), "http://localhost/", enough()), "special");
        assertThat(resolver.asked()).isEmpty();
    }

    @Test
    void opensNoSocketOnceTheDeadlineHasPassed() {
        Deadline past = Deadline.after(Duration.ZERO);

        assertThat(problem(fetcher(SITE.getPort()), url("/"), past).problem()).isEqualTo(Problem.DEADLINE_EXCEEDED);
    }

    @Test
    void refusesToBlockAnEventLoop() {
        Vertx vertx = vertx();
        var answer = new CompletableFuture<Page>();
        vertx.runOnContext(v -> {
            try {
                answer.complete(fetch(SITE.getPort(), "/"));
            } catch (IllegalStateException e) {
                answer.completeExceptionally(e);
            }
        });

        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void worksOnAWorkerThreadOfVertx() throws Exception {
        serve("/", html(HTML));

        Optional<String> url = vertx().executeBlocking(
                        () -> fetch(SITE.getPort(), "/").url())
                .toCompletionStage()
                .toCompletableFuture()
                .get();

        assertThat(url).contains(url("/"));
    }

    private static String url(String path) {
        return "http://site.example:" + SITE.getPort() + path;
    }

    private static void serve(String path, ResponseDefinitionBuilder answer) {
        SITE.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder html(String body) {
        return html(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseDefinitionBuilder html(byte[] body) {
        return aResponse().withHeader("Content-Type", "text/html").withBody(body);
    }

    private static ResponseDefinitionBuilder redirect(int status, String location) {
        return aResponse().withStatus(status).withHeader("Location", location);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(content);
        }
        return compressed.toByteArray();
    }
}
