package dev.lede.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import io.quarkus.runtime.configuration.ConfigurationException;

import dev.lede.Problem;
import dev.lede.ProblemException;

/**
 * Lets so many pages be fetched from one host at a time, and refuses more: to wait would hold what the limit is to free.
 * By name and not by address, because thousands of sites share the address of a content network.
 */
final class HostLimit {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final int limit;

    /** Only of hosts that are being asked at the moment, so no longer than the calls in work. */
    private final ConcurrentMap<String, Integer> asked = new ConcurrentHashMap<>();

    /** @throws ConfigurationException when the limit is below 1 */
    HostLimit(int limit) {
        if (limit < 1) {
            throw new ConfigurationException("lede.fetch.pages-per-host is " + limit + "; it must be at least 1");
        }
        this.limit = limit;
    }

    /** @throws ProblemException RATE_LIMITED, when so many pages of this host are being fetched already */
    <T> T within(Host host, Supplier<T> fetching) {
        if (asked.merge(host.name(), 1, Integer::sum) > limit) {
            leave(host);
            throw new ProblemException(
                            Problem.RATE_LIMITED,
                            limit + " pages of " + host.name() + " are being fetched at the moment, and that is the"
                                    + " limit (lede.fetch.pages-per-host)")
                    .retryAfter(RETRY_AFTER);
        }
        try {
            return fetching.get();
        } finally {
            leave(host);
        }
    }

    /** How many hosts are being asked. */
    int size() {
        return asked.size();
    }

    private void leave(Host host) {
        asked.computeIfPresent(host.name(), (name, pages) -> pages == 1 ? null : pages - 1);
    }
}
