package dev.lede.fetch;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;

/** A configuration whose limits are soon reached. */
record TestConfig(Optional<List<String>> allowedPrivateHosts, Duration connectTimeout, Duration firstByteTimeout)
        implements FetchConfig {
    static final int MAX_BYTES = 100_000;
    static final int PAGES_PER_HOST = 30;

    static TestConfig opening(String... hosts) {
        return new TestConfig(Optional.of(List.of(hosts)), Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    TestConfig withConnectTimeout(Duration limit) {
        return new TestConfig(allowedPrivateHosts, limit, firstByteTimeout);
    }

    TestConfig withFirstByteTimeout(Duration limit) {
        return new TestConfig(allowedPrivateHosts, connectTimeout, limit);
    }

    @Override
    public List<Integer> ports() {
        return List.of(80, 443);
    }

    @Override
    public MemorySize maxBytes() {
        return new MemorySize(BigInteger.valueOf(MAX_BYTES));
    }

    @Override
    public int pagesPerHost() {
        return PAGES_PER_HOST;
    }

    @Override
    public String userAgent() {
        return "Lede-test (+https://lede.dev/bot)";
    }
}
