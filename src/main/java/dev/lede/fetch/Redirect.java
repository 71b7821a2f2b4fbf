package dev.lede.fetch;

import java.nio.charset.StandardCharsets;

/** Where a redirect leads: resolves a Location header against the address that sent it (RFC 3986, 5.2). */
final class Redirect {
    private Redirect() {}

    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /**
     * @param location as received, one char per byte
     * @return an absolute URL, which has yet to pass the policy
     */
    static String resolve(Target from, String location) {
        // Servers send spaces and raw UTF-8; inside a host the percent signs that this makes are refused.
        String reference = PercentEncoding.of(location.strip().getBytes(StandardCharsets.ISO_8859_1), " ");
        String path = from.path();
        String pathOnly = path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?'));
        if (hasScheme(reference)) {
            return reference;
        } else if (reference.startsWith("//")) {
            return (from.secure() ? "https:" : "http:") + reference;
        } else if (reference.startsWith("/")) {
            return from.origin() + reference;
        } else if (reference.startsWith("?")) {
            return from.origin() + pathOnly + reference;
        } else if (reference.startsWith("#")) {
            return from.url();
        }
        return from.origin() + pathOnly.substring(0, pathOnly.lastIndexOf('/') + 1) + reference;
    }

    private static boolean hasScheme(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i > 0;
            }
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return false;
    }
}
