package dev.lede.fetch;

import java.time.Duration;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class FetchConfigTest {
    @Test
    void hasADefaultForEverything() {
        FetchConfig config = config().getConfigMapping(FetchConfig.class);

        assertThat(config.allowedPrivateHosts()).isEmpty();
        assertThat(config.ports()).containsExactly(80, 443);
        assertThat(config.maxBytes().asLongValue()).isEqualTo(4 * 1024 * 1024);
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.firstByteTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.pagesPerHost()).isEqualTo(64);
        assertThat(config.userAgent()).isEqualTo("Mozilla/5.0 (compatible; Lede/0.1; +https://lede.dev/bot)");
    }

    @Test
    void readsTheOpenedHostsAsAList() {
        FetchConfig config = config("lede.fetch.allowed-private-hosts", "localhost:8089,[::1]:80")
                .getConfigMapping(FetchConfig.class);

        assertThat(config.allowedPrivateHosts().orElseThrow()).containsExactly("localhost:8089", "[::1]:80");
    }

    private static SmallRyeConfig config(String... pairs) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(FetchConfig.class);
        for (int i = 0; i < pairs.length; i += 2) {
            builder.withDefaultValue(pairs[i], pairs[i + 1]);
        }
        return builder.build();
    }
}
