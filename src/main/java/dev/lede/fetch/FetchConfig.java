package dev.lede.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What may be fetched, and how much of it ({@code lede.fetch.*}).
 * There is no property to respect robots.txt, and it is not asked for: it is addressed to crawlers (RFC 9309, 1), which
 * find their links themselves. Lede finds none: it fetches the one page that it was given, follows nothing on it, and
 * says who it is (user-agent), as a browser or a link previewer does. To ask first would take a second request to the
 * same server and a share of the deadline, and would refuse readers a page that their own browser shows them. Whoever
 * makes lists of links by a crawl of their own heeds robots.txt there, where the links are found.
 */
@ConfigMapping(prefix = "lede.fetch")
public interface FetchConfig {
    /**
     * Hosts that may resolve to addresses that are not public, each {@code host[:port]}; without a port, 80 and 443.
     * Opens exactly these hosts at these ports, also as single labels or IP literals ({@code localhost:8089},
     * {@code [::1]:8089}), and nothing else.
     */
    Optional<List<String>> allowedPrivateHosts();

    /** Ports that any public host may be reached at. */
    @WithDefault("80,443")
    List<Integer> ports();

    /** The largest page that is read, both as transferred and after decompression. */
    @WithDefault("4M")
    MemorySize maxBytes();

    /** How long one connection may take to be made, TLS included; also how long an abandoned attempt may linger. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a server may take, once connected, until the head of its answer is complete. */
    @WithDefault("10s")
    Duration firstByteTimeout();

    /**
     * Pages that are fetched from one host at the same time; one more is told to come back. So a host that hangs holds
     * up a part of the calls and not all, and many callers together are no flood for it.
     */
    @WithDefault("64")
    int pagesPerHost();

    /** Who asks: a name and an address where a site's owner reads what this is. */
    @WithDefault("Mozilla/5.0 (compatible; Lede/0.1; +https://lede.dev/bot)")
    String userAgent();
}
