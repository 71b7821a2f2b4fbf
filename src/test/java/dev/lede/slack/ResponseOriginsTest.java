package dev.lede.slack;

import java.util.List;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class ResponseOriginsTest {
    private final ResponseOrigins slack = ResponseOrigins.parse(List.of("https://hooks.slack.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com/commands/T1/2/x",
                "https://hooks.slack.com:443/actions/T1/2/x",
                "HTTPS://HOOKS.SLACK.COM/x"
            })
    void allowsSlack(String url) {
        assertThat(slack.allow(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.slack.com",
                "//hooks.slack.com/x",
                "http://hooks.slack.com/x",
                "https://hooks.slack.com:8443/x",
                "https://hooks.slack.com.evil.example/x",
                "https://evil.example/https://hooks.slack.com",
                "https://hooks.slack.com@evil.example/x",
                "https://evil.example#hooks.slack.com",
                "https://hooks.slack.com./x",
                "https://evil.example\\@hooks.slack.com/x",
                "https://hooks.slack.com /x",
                "https://hooks.slack.com\n/x",
                "https://xhooks.slack.com/x",
                "file:///etc/passwd",
                "https://127.0.0.1/x",
                "https://hooks.slack.c\u043Em/x"
            })
    void allowsNobodyElse(String url) {
        assertThat(slack.allow(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.slack.com",
                "https://hooks.slack.com/",
                "https://*.slack.com",
                "https://a@b",
                "ftp://a"
            })
    void refusesASettingThatIsNoOrigin(String entry) {
        assertThatThrownBy(() -> ResponseOrigins.parse(List.of(entry)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("lede.slack.response-origins");
    }

    @Test
    void remembersTheLastEventsOnly() {
        SeenEvents seen = new SeenEvents();

        assertThat(seen.add("first")).isTrue();
        assertThat(seen.add("first")).isFalse();
        seen.forget("first");
        assertThat(seen.add("first")).isTrue();
        for (int i = 0; i < SeenEvents.MAX; i++) {
            assertThat(seen.add("e" + i)).isTrue();
        }
        assertThat(seen.add("first")).isTrue();
        assertThat(seen.add("")).isTrue();
        assertThat(seen.add("")).isTrue();
    }
}
