package dev.lede.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.LogLines;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;

final class MisbehavingServerTest extends FetcherTestBase {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final long MILLISECOND = 1_000_000;

    /** In the table, line ends stand as \r\n; the third column is a part of the reason. */
    @ParameterizedTest
    @CsvFileSource(resources = "/fetch/answers.csv", numLinesToSkip = 1)
    void saysWhatIsWrongWithTheAnswer(String name, String answer, String reason) throws IOException {
        try (RawServer server = RawServer.sending(answer.replace("\\r", "\r").replace("\\n", "\n"))) {
            assertUnreachable(problem(server.port(), "/"), reason);
            assertThat(server.requests()).as("asked once only: %s", name).hasSize(1);
        }
    }

    @Test
    void sendsNothingButWhatItMust() throws Exception {
        try (RawServer server = RawServer.sending(HEAD + "Content-Length: 2\r\n\r\nok")) {
            fetch(server.port(), "/a");

            assertThat(server.requests().take().split("\r\n"))
                    .containsExactlyInAnyOrder(
                            "GET /a HTTP/1.1",
                            "host: site.example:" + server.port(),
                            "user-agent: Lede-test (+https://lede.dev/bot)",
                            "accept: text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
                            "accept-encoding: gzip",
                            "connection: close");
        }
    }

    @Test
    void ignoresTheProxiesOfTheJdk() throws IOException {
        String before = System.setProperty("http.proxyHost", "127.0.0.1");
        try (RawServer server = RawServer.sending(HEAD + "Content-Length: 2\r\n\r\nok")) {
            System.setProperty("http.proxyPort", "1");

            assertThat(fetch(server.port(), "/").body()).hasSize(2);
        } finally {
            System.clearProperty("http.proxyPort");
            if (before == null) {
                System.clearProperty("http.proxyHost");
            } else {
                System.setProperty("http.proxyHost", before);
            }
        }
    }

    @Test
    void readsABodyThatEndsWithTheConnection() throws IOException {
        try (RawServer server = RawServer.sending(HEAD + "\r\nall of it")) {
            assertThat(body(fetch(server.port(), "/"))).isEqualTo("all of it");
        }
    }

    @Test
    void readsNoFurtherThanTheLengthThatWasNamed() throws IOException {
        try (RawServer server =
                RawServer.sending(HEAD + "Content-Length: 2\r\n\r\nok and more that nobody asked for")) {
            assertThat(body(fetch(server.port(), "/"))).isEqualTo("ok");
        }
    }

    @Test
    void reportsAResetInTheMiddleOfABody() throws IOException {
        RawServer.Script script = (socket, out) -> {
            out.write((HEAD + "Content-Length: 1000\r\n\r\nsome").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoLinger(true, 0);
        };
        try (RawServer server = RawServer.start(script)) {
            assertUnreachable(problem(server.port(), "/"), "the connection before the answer was complete");
        }
    }

    @Test
    void reportsAResetInsteadOfAnAnswer() throws IOException {
        try (RawServer server = RawServer.start((socket, out) -> socket.setSoLinger(true, 0))) {
            assertUnreachable(problem(server.port(), "/"), "the connection before the answer was complete");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cutsOffBodiesThatNeverEnd() throws Exception {
        try (RawServer server = RawServer.repeating(HEAD + "\r\n", "a".repeat(8_192), 0)) {
            assertThat(problem(server.port(), "/").problem()).isEqualTo(Problem.PAGE_TOO_LARGE);
            assertGone(server);
        }
    }

    @Test
    void cutsOffHeadersThatNeverEnd() throws Exception {
        try (RawServer server = RawServer.repeating(HEAD, "X-Filler: " + "a".repeat(1_000) + "\r\n", 0)) {
            assertUnreachable(problem(server.port(), "/"), "the limit is 16384 bytes");
            assertGone(server);
        }
    }

    @Test
    void cutsOffTrailersThatNeverEnd() throws Exception {
        String head = HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n";
        try (RawServer server = RawServer.repeating(head, "X-Filler: " + "a".repeat(1_000) + "\r\n", 0)) {
            assertUnreachable(problem(server.port(), "/"), "the limit is 16384 bytes");
            assertGone(server);
        }
    }

    /** Each sends a little again and again, for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "\r\n|a",
                HEAD + "Content-Length: 5000\r\n\r\n|a",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n|1\r\na\r\n",
                HEAD + "|X: y\r\n",
                "|H",
                "|HTTP/1.1 100 Continue\r\n\r\n",
                "|HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
                "|\r\n"
            })
    void keepsTheDeadlineWhileAServerDrips(String answer) throws Exception {
        String[] parts = answer.split("\\|", -1);
        try (RawServer server = RawServer.repeating(parts[0], parts[1], 10 * MILLISECOND)) {
            ProblemException problem =
                    problem(fetcher(server.port()), "http://site.example:" + server.port() + "/", soon());

            assertThat(problem.problem()).isIn(Problem.DEADLINE_EXCEEDED, Problem.PAGE_UNREACHABLE);
            assertGone(server);
        }
    }

    @Test
    void namesTheDeadlineWhenABodyDrips() throws Exception {
        try (RawServer server = RawServer.repeating(HEAD + "\r\n", "a", 10 * MILLISECOND)) {
            ProblemException problem =
                    problem(fetcher(server.port()), "http://site.example:" + server.port() + "/", soon());

            assertThat(problem.problem()).isEqualTo(Problem.DEADLINE_EXCEEDED);
            assertThat(problem.detail())
                    .contains("reading the page from site.example")
                    .contains("300 ms");
        }
    }

    @Test
    void leavesAServerThatSaysNothing() throws Exception {
        try (RawServer server = RawServer.start((socket, out) -> awaitEnd(socket.getInputStream()))) {
            FetchConfig config =
                    TestConfig.opening("site.example:" + server.port()).withFirstByteTimeout(Duration.ofMillis(200));

            ProblemException problem = problem(
                    fetcher(config, new ScriptedResolver()), "http://site.example:" + server.port() + "/", enough());

            assertUnreachable(problem, "did not answer within 200 ms");
            assertGone(server);
        }
    }

    @Test
    void leavesNoConnectionOpenAfterAnyAnswer() throws Exception {
        for (String status : new String[] {"200 OK", "302 Found\r\nLocation: http://localhost/", "404 Not Found"}) {
            String head = "HTTP/1.1 " + status + "\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok";
            RawServer.Script script = (socket, out) -> {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                awaitEnd(socket.getInputStream());
            };
            try (RawServer server = RawServer.start(script)) {
                try {
                    fetch(server.port(), "/");
                } catch (ProblemException e) {
                    assertThat(status).doesNotStartWith("200");
                }
                assertGone(server);
            }
        }
    }

    @Test
    void endsWhenItsThreadIsInterrupted() throws Exception {
        Thread fetching = Thread.currentThread();
        try (RawServer server = RawServer.start((socket, out) -> {
            fetching.interrupt();
            awaitEnd(socket.getInputStream());
        })) {
            assertUnreachable(problem(server.port(), "/"), "interrupted");
            assertThat(Thread.interrupted()).as("the interrupt is handed on").isTrue();
            assertGone(server);
        }
    }

    /** The client pools by server; a queue in front of the pool would let six slow pages stop all others. */
    @Test
    void servesOthersWhileManyPagesOfAServerHang() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch hanging = new CountDownLatch(20);
        RawServer.Script script = (socket, out) -> {
            if (asked.incrementAndGet() <= 20) {
                hanging.countDown();
                awaitEnd(socket.getInputStream());
            }
            out.write((HEAD + "Content-Length: 2\r\n\r\nok").getBytes(StandardCharsets.US_ASCII));
        };
        ExecutorService callers = Executors.newCachedThreadPool();
        try (RawServer server = RawServer.start(script)) {
            PageFetcher fetcher = fetcher(server.port());
            String url = "http://site.example:" + server.port() + "/";
            for (int i = 0; i < 20; i++) {
                callers.execute(() -> problem(fetcher, url, enough()));
            }
            assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(body(fetcher.fetch(url, enough(), share()))).isEqualTo("ok");
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void holdsNoMoreThanItsShareForAHostThatHangs() throws Exception {
        CountDownLatch hanging = new CountDownLatch(TestConfig.PAGES_PER_HOST);
        RawServer.Script script = (socket, out) -> {
            hanging.countDown();
            awaitEnd(socket.getInputStream());
        };
        ExecutorService callers = Executors.newCachedThreadPool();
        try (RawServer slow = RawServer.start(script);
                RawServer quick = RawServer.sending(HEAD + "Content-Length: 2\r\n\r\nok")) {
            PageFetcher fetcher = fetcher(
                    TestConfig.opening("slow.example:" + slow.port(), "quick.example:" + quick.port()),
                    new ScriptedResolver());
            String url = "http://slow.example:" + slow.port() + "/";
            for (int i = 0; i < TestConfig.PAGES_PER_HOST; i++) {
                callers.execute(() -> problem(fetcher, url, enough()));
            }
            assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(problem(fetcher, url, enough()).problem()).isEqualTo(Problem.RATE_LIMITED);
            assertThat(slow.requests()).hasSize(TestConfig.PAGES_PER_HOST);
            assertThat(body(fetcher.fetch("http://quick.example:" + quick.port() + "/", enough(), share())))
                    .isEqualTo("ok");
        } finally {
            callers.shutdownNow();
        }
    }

    /** A connection that comes about when nobody waits for it any more is closed, and is no fault of ours to be logged. */
    @Test
    void closesAConnectionThatComesTooLateWithoutAWord() throws Exception {
        try (LogLines faults = LogLines.of("io.vertx.core.http.impl.HttpClientRequestImpl");
                RawServer server = RawServer.start((socket, out) -> {
                    throw new IOException("nobody asks here");
                })) {
            FetchConfig config =
                    TestConfig.opening("site.example:" + server.port()).withConnectTimeout(Duration.ZERO);
            PageFetcher fetcher = fetcher(config, new ScriptedResolver());

            for (int i = 0; i < 20; i++) {
                problem(fetcher, "http://site.example:" + server.port() + "/", enough());
            }

            assertGone(server);
            assertThat(faults.lines()).isEmpty();
        }
    }

    private static void awaitEnd(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        throw new IOException("the other side has closed");
    }

    private static void assertGone(RawServer server) throws InterruptedException {
        assertThat(server.peerGone().await(10, TimeUnit.SECONDS))
                .as("the connection is closed")
                .isTrue();
    }

    private static String body(Page page) {
        return new String(page.body(), StandardCharsets.US_ASCII);
    }
}
