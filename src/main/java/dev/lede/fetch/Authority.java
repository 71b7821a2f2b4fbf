package dev.lede.fetch;

import java.util.OptionalInt;

/**
 * {@code host[:port]}, as in a URL between {@code //} and the path.
 *
 * @param port 1 to 65535; empty where none is written
 */
record Authority(Host host, OptionalInt port) {
    /** @throws dev.lede.ProblemException URL_DENIED, also for user info and for anything percent-encoded */
    static Authority parse(String text) {
        if (text.indexOf('@') >= 0) {
            // The text may hold a password: it is not shown.
            throw Denial.because("the address carries a user name or password before the host (\"@\")");
        }
        if (text.indexOf('%') >= 0) {
            throw Denial.because("the host " + Quoted.value(text) + " contains \"%\"");
        }
        int colon = text.indexOf(':', text.startsWith("[") ? text.indexOf(']') + 1 : 0);
        if (colon < 0) {
            return new Authority(Host.parse(text), OptionalInt.empty());
        }
        return new Authority(Host.parse(text.substring(0, colon)), port(text.substring(colon + 1)));
    }

    private static OptionalInt port(String digits) {
        if (digits.isEmpty()) {
            // "host:" means the scheme's own port (RFC 3986, 3.2.3).
            return OptionalInt.empty();
        }
        boolean number = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65_535 || digits.charAt(0) == '0') {
            throw Denial.because("the port " + Quoted.value(digits) + " is not a number from 1 to 65535");
        }
        return OptionalInt.of(port);
    }
}
