package dev.lede.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What may be fetched, and how much of it ({@code lede.fetch.*}).
 * There is no property for robots.txt: a page is fetched once, because a person asked for this very link, as a link
 * previewer or a browser does; robots.txt (RFC 9309) is addressed to crawlers, which choose their links themselves.
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

    /** Who asks: a name and an address where a site's owner reads what this is. */
    @WithDefault("Mozilla/5.0 (compatible; Lede/0.1; +https://lede.dev/bot)")
    String userAgent();
}
