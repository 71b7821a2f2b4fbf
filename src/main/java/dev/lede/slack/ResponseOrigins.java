package dev.lede.slack;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import io.quarkus.runtime.configuration.ConfigurationException;

import dev.lede.brief.Link;

/** The places that an answer may be posted to: scheme, host and port, compared whole (RFC 6454). */
final class ResponseOrigins {
    private final List<String> allowed;

    private ResponseOrigins(List<String> allowed) {
        this.allowed = allowed;
    }

    /** @throws ConfigurationException for an entry that is no origin */
    static ResponseOrigins parse(List<String> entries) {
        return new ResponseOrigins(
                entries.stream().map(ResponseOrigins::checked).toList());
    }

    private static String checked(String entry) {
        String text = entry.strip();
        if (!Link.isSafe(text) || !text.equalsIgnoreCase(written(URI.create(text)))) {
            throw new ConfigurationException(
                    "lede.slack.response-origins: \"" + text + "\" is not scheme://host or scheme://host:port");
        }
        return origin(text);
    }

    boolean allow(String url) {
        return Link.isSafe(url) && allowed.contains(origin(url));
    }

    /** The origin of a safe link, its port always written. */
    private static String origin(String url) {
        URI uri = URI.create(url);
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return (uri.getScheme() + "://" + uri.getHost() + ":" + port).toLowerCase(Locale.ROOT);
    }

    private static String written(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() >= 0 ? ":" + uri.getPort() : "");
    }
}
