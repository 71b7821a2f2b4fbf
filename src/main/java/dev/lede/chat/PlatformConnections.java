package dev.lede.chat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

/**
 * Connections to a platform, made when they are first needed: they cost threads. Of an instance and not static, since a
 * native image, which initialises classes while it is built, would keep them.
 */
public final class PlatformConnections {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final Object lock = new Object();
    private Optional<HttpClient> client = Optional.empty();

    /** A client that speaks HTTP/1.1 and follows no redirects. */
    public HttpClient client() {
        synchronized (lock) {
            HttpClient made = client.orElseGet(() -> HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .build());
            client = Optional.of(made);
            return made;
        }
    }
}
