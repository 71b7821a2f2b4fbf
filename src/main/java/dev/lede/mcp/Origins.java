package dev.lede.mcp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which web pages may call. A page whose name was rebound to this machine says who it is in {@code Origin}, and its own
 * name in {@code Host} as well: so that header proves nothing, and the pages have to be known.
 */
final class Origins {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> allowed;

    Origins(List<String> allowed) {
        this.allowed = allowed.stream().map(String::strip).toList();
    }

    /** @param origin as a browser sends it (RFC 6454, 7); empty where the caller is none */
    boolean allows(Optional<String> origin) {
        return origin.isEmpty() || allowed.contains(origin.get()) || isLoopback(origin.get());
    }

    private static boolean isLoopback(String origin) {
        try {
            String host = new URI(origin).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
