package dev.lede.brief;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that an answer may carry: a caller may make a link of one without another look at it. */
public final class Link {
    /** The longest address that is taken or shown, in UTF-16 units. */
    public static final int MAX_LENGTH = 2_048;

    private Link() {}

    /**
     * Whether {@code url} is an absolute http or https URL of at most 2,048 characters that names a host, no user and no
     * password, and holds no white space, control character or character that URLs do not have (RFC 3986).
     */
    public static boolean isSafe(String url) {
        if (url.length() > MAX_LENGTH || url.codePoints().anyMatch(Link::isInvisible)) {
            return false;
        }
        try {
            URI uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }
}
