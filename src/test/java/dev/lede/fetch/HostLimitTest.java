package dev.lede.fetch;

import java.time.Duration;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;

import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class HostLimitTest {
    private static final Host SITE = Host.parse("site.example.com");
    private static final Host OTHER = Host.parse("other.example.com");

    private final HostLimit hosts = new HostLimit(2);

    @Test
    void refusesOnePageMoreOfAHostAndSaysWhenToComeBack() {
        hosts.within(
                SITE,
                () -> hosts.within(SITE, () -> {
                    assertThatExceptionOfType(ProblemException.class)
                            .isThrownBy(() -> hosts.within(SITE, () -> "a third"))
                            .satisfies(problem -> {
                                assertThat(problem.problem()).isEqualTo(Problem.RATE_LIMITED);
                                assertThat(problem.detail())
                                        .contains("2 pages of site.example.com", "lede.fetch.pages-per-host");
                                assertThat(problem.retryAfter()).contains(Duration.ofSeconds(1));
                            });
                    assertThat(hosts.within(OTHER, () -> "of another host")).isEqualTo("of another host");
                    return "the second";
                }));
    }

    @Test
    void hasRoomAgainHoweverAFetchEnds() {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> hosts.within(SITE, () -> {
                        throw new IllegalStateException("a fetch that fails");
                    }));
        }

        assertThat(hosts.within(SITE, () -> "the page")).isEqualTo("the page");
        assertThat(hosts.size()).as("hosts that are remembered").isZero();
    }

    @Test
    void namesALimitThatIsNone() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new HostLimit(0))
                .withMessage("lede.fetch.pages-per-host is 0; it must be at least 1");
    }
}
