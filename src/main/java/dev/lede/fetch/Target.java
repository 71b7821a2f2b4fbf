package dev.lede.fetch;

/**
 * A URL that has passed the policy, taken apart once: these very parts are dialled and sent.
 *
 * @param secure       https rather than http
 * @param path         what follows the host, query included: begins with a slash, ASCII, no fragment
 * @param mayBePrivate whether the host is one that the configuration opens
 */
record Target(boolean secure, Host host, int port, String path, boolean mayBePrivate) {

    static int defaultPort(boolean secure) {
        return secure ? 443 : 80;
    }

    /** The host, and the port unless it is the scheme's own: the value of the Host header (RFC 9110, 7.2). */
    String authority() {
        return port == defaultPort(secure) ? host.name() : host.name() + ":" + port;
    }

    String origin() {
        return (secure ? "https://" : "http://") + authority();
    }

    String url() {
        return origin() + path;
    }

    @Override
    public String toString() {
        return url();
    }
}
