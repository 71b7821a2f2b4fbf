package dev.lede.fetch;

import java.util.List;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.TableText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

final class UrlPolicyTest {
    private final UrlPolicy policy = policy();

    /** The third column is a part of the reason, or the URL that goes out. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/fetch/urls.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false,
            maxCharsPerColumn = 8_192)
    void decidesByTheTable(String written, String verdict, String outcome) {
        String url = TableText.of(written);
        if (verdict.equals("allowed")) {
            assertThat(policy.check(url).url()).isEqualTo(TableText.of(outcome));
        } else {
            assertThat(problemOf(policy, url).problem()).isEqualTo(Problem.URL_DENIED);
            assertThat(problemOf(policy, url).detail()).contains(outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8089/x",
                "https://localhost:8089/",
                "http://LOCALHOST.:8089/",
                "http://127.0.0.1:9000/",
                "http://[0:0::1]:9001/",
                "http://wiki/",
                "https://wiki/",
                "http://git.corp.internal:3000/"
            })
    void opensTheHostsAndPortsThatAreConfigured(String url) {
        assertThat(opened().check(url).mayBePrivate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://localhost:8090/",
                "http://127.0.0.1:8089/",
                "http://127.0.0.2:9000/",
                "http://[::1]:9000/",
                "http://[::ffff:127.0.0.1]:9000/",
                "http://2130706433:9000/",
                "http://a.localhost:8089/",
                "http://wiki:8089/",
                "http://example.com:8089/",
                "http://git.corp.internal/"
            })
    void opensNothingElse(String url) {
        assertThat(problemOf(opened(), url).problem()).isEqualTo(Problem.URL_DENIED);
    }

    @Test
    void leavesPublicHostsPublicWhenOthersAreOpened() {
        assertThat(opened().check("http://example.com/").mayBePrivate()).isFalse();
    }

    @Test
    void allowsFurtherPortsByConfiguration() {
        UrlPolicy wider = new UrlPolicy(List.of(80, 443, 8080), new PrivateHosts(List.of()));

        assertThat(wider.check("http://example.com:8080/").port()).isEqualTo(8080);
        assertThat(problemOf(wider, "http://127.0.0.1:8080/").detail()).contains("loopback");
        assertThat(problemOf(wider, "http://example.com:8081/").detail()).contains("80, 443, 8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "host:0", "host:99999", "http://host", "a@host", "127.1", "::1", "*.corp", "10.0.0.0/8"})
    void refusesConfiguredHostsThatItCannotRead(String entry) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new PrivateHosts(List.of(entry)))
                .withMessageContaining("lede.fetch.allowed-private-hosts");
    }

    @Test
    void neverShowsAPassword() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> policy.check("http://ana:s3cret@example.com/"))
                .satisfies(e -> assertThat(e.detail()).doesNotContain("s3cret"));
    }

    private static UrlPolicy policy(String... privateHosts) {
        return new UrlPolicy(List.of(80, 443), new PrivateHosts(List.of(privateHosts)));
    }

    private static UrlPolicy opened() {
        return policy("localhost:8089", "127.0.0.1:9000", " [::1]:9001 ", "wiki", "git.corp.internal:3000");
    }

    private static ProblemException problemOf(UrlPolicy policy, String url) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> policy.check(url));
        assertThat(problem).as("refused: %s", url).isNotNull();
        return problem;
    }
}
