package dev.lede.fetch;

import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocket;

import io.vertx.core.net.PfxOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Over TLS, with a certificate made here for the name right.example. */
final class TlsTest extends FetcherTestBase {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path directory = Path.of("");

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=right.example",
                "-ext",
                "san=dns:right.example",
                "-storetype",
                "PKCS12",
                "-keystore",
                store().toString(),
                "-storepass",
                PASSWORD);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void checksTheCertificateAgainstTheNameAndSendsTheName() throws Exception {
        BlockingQueue<List<SNIServerName>> names = new LinkedBlockingQueue<>();
        RawServer.Script script = (socket, out) -> {
            names.add(((ExtendedSSLSession) ((SSLSocket) socket).getSession()).getRequestedServerNames());
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok"
                    .getBytes(StandardCharsets.US_ASCII));
        };
        try (RawServer server = RawServer.start(sockets(), script)) {
            String url = "https://right.example:" + server.port() + "/";

            assertThat(trusting(server, "right.example")
                            .fetch(url, enough(), share())
                            .url())
                    .contains(url);
            assertThat(names.take().toString()).contains("right.example");
            assertThat(server.requests().take()).contains("host: right.example:" + server.port());
        }
    }

    @Test
    void refusesACertificateForAnotherName() throws Exception {
        try (RawServer server = RawServer.start(sockets(), (socket, out) -> {})) {
            assertUnreachable(
                    problem(
                            trusting(server, "wrong.example"),
                            "https://wrong.example:" + server.port() + "/",
                            enough()),
                    "is for another name");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        try (RawServer server = RawServer.start(sockets(), (socket, out) -> {})) {
            FetchConfig config = TestConfig.opening("right.example:" + server.port());

            assertUnreachable(
                    problem(
                            fetcher(config, new ScriptedResolver()),
                            "https://right.example:" + server.port() + "/",
                            enough()),
                    "is not trusted");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void refusesToBeRedirectedFromHttpsToHttp() throws Exception {
        RawServer.Script script = (socket, out) -> out.write(
                ("HTTP/1.1 302 Found\r\nLocation: http://right.example:" + socket.getLocalPort() + "/\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        try (RawServer server = RawServer.start(sockets(), script)) {
            assertDenied(
                    problem(
                            trusting(server, "right.example"),
                            "https://right.example:" + server.port() + "/",
                            enough()),
                    "from https to http");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void saysThatAServerDoesNotSpeakTls() throws Exception {
        try (RawServer server = RawServer.sending("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            // Its greeting is no HTTP head, so the server waits; the client gives up on it.
            FetchConfig config =
                    TestConfig.opening("right.example:" + server.port()).withConnectTimeout(Duration.ofMillis(200));

            assertUnreachable(
                    problem(
                            fetcher(config, new ScriptedResolver()),
                            "https://right.example:" + server.port() + "/",
                            enough()),
                    "could not be connected to within 200 ms");
            assertThat(server.peerGone().await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void keepsTheDeadlineThoughTheHandshakeHangs() throws Exception {
        try (ServerSocket deaf = new ServerSocket(
                0, 50, IpLiteral.parse("127.0.0.1").orElseThrow().address())) {
            FetchConfig config = TestConfig.opening("right.example:" + deaf.getLocalPort());

            assertThat(problem(
                                    fetcher(config, new ScriptedResolver()),
                                    "https://right.example:" + deaf.getLocalPort() + "/",
                                    soon())
                            .detail())
                    .contains("connecting to right.example");
        }
    }

    private static PageFetcher trusting(RawServer server, String name) {
        PfxOptions trust = new PfxOptions().setPath(store().toString()).setPassword(PASSWORD);
        return fetcher(TestConfig.opening(name + ":" + server.port()), new ScriptedResolver(), trust);
    }

    private static SSLServerSocketFactory sockets() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    private static Path store() {
        return directory.resolve("site.p12");
    }
}
