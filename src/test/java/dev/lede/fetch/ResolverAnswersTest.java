package dev.lede.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes of the answers of name servers, which strangers own. */
final class ResolverAnswersTest extends FetcherTestBase {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "8.8.8.8 127.0.0.1",
                "127.0.0.1 8.8.8.8",
                "::1",
                "2606:4700::1 fd00::1",
                "8.8.8.8 1.1.1.1 64:ff9b::7f00:1",
                "0.0.0.0"
            })
    void refusesANameOfWhichAnyAddressIsNotPublic(String addresses) {
        ScriptedResolver resolver = new ScriptedResolver().answer("evil.example.com", addresses.split(" "));

        assertDenied(
                problem(fetcher(TestConfig.opening(), resolver), "http://evil.example.com/", enough()),
                "leads to an address that is not public");
        assertThat(resolver.asked()).hasSize(1);
    }

    @Test
    void refusesARedirectToANameThatLeadsInside() throws IOException {
        ScriptedResolver resolver = new ScriptedResolver().answer("evil.example.com", "8.8.8.8", "127.0.0.1");
        try (RawServer server = RawServer.sending("HTTP/1.1 302 Found\r\nLocation: http://evil.example.com/\r\n\r\n")) {
            PageFetcher fetcher = fetcher(TestConfig.opening("site.example:" + server.port()), resolver);

            assertDenied(
                    problem(fetcher, "http://site.example:" + server.port() + "/", enough()),
                    "leads to an address that is not public");
        }
    }

    /** Nothing listens at the second answer: whoever looked the name up again would not get the page. */
    @Test
    void dialsTheAddressThatWasCheckedThoughTheNameChangesItsAnswer() throws IOException {
        try (RawServer server = RawServer.sending(OK)) {
            ScriptedResolver resolver =
                    new ScriptedResolver().answer("site.example", "127.0.0.1").answer("site.example", "127.0.0.9");
            PageFetcher fetcher = fetcher(TestConfig.opening("site.example:" + server.port()), resolver);

            assertThat(fetcher.fetch("http://site.example:" + server.port() + "/", enough(), share())
                            .body())
                    .hasSize(2);
            assertThat(resolver.asked()).containsExactly("site.example");
        }
    }

    @Test
    void checksANameAgainAtEveryHop() throws IOException {
        ScriptedResolver resolver = new ScriptedResolver();
        try (RawServer server = RawServer.sending("HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n")) {
            PageFetcher fetcher = fetcher(TestConfig.opening("site.example:" + server.port()), resolver);

            problem(fetcher, "http://site.example:" + server.port() + "/", enough());

            assertThat(resolver.asked()).hasSize(6);
        }
    }

    @Test
    void triesTheNextAddressWhenTheFirstRefuses() throws IOException {
        try (RawServer server = RawServer.sending(OK)) {
            ScriptedResolver resolver = new ScriptedResolver().answer("site.example", "127.0.0.9", "127.0.0.1");
            PageFetcher fetcher = fetcher(TestConfig.opening("site.example:" + server.port()), resolver);

            assertThat(fetcher.fetch("http://site.example:" + server.port() + "/", enough(), share())
                            .body())
                    .hasSize(2);
        }
    }

    @Test
    void triesTwoAddressesAtMost() throws IOException {
        try (RawServer server = RawServer.sending(OK)) {
            ScriptedResolver resolver =
                    new ScriptedResolver().answer("site.example", "127.0.0.9", "127.0.0.8", "127.0.0.1");
            PageFetcher fetcher = fetcher(TestConfig.opening("site.example:" + server.port()), resolver);

            assertUnreachable(
                    problem(fetcher, "http://site.example:" + server.port() + "/", enough()), "refused the connection");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void saysThatAServerRefuses() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        assertUnreachable(problem(port, "/"), "site.example:" + port + " refused the connection");
    }

    @Test
    void dialsAnOpenedIpv4LiteralWithoutLookingItUp() throws IOException {
        try (RawServer server = RawServer.sending(OK)) {
            ScriptedResolver resolver = new ScriptedResolver();
            String authority = "127.0.0.1:" + server.port();

            fetcher(TestConfig.opening(authority), resolver).fetch("http://" + authority + "/", enough(), share());

            assertThat(resolver.asked()).isEmpty();
            assertThat(server.requests().element()).contains("host: " + authority + "\r\n");
        }
    }
}
