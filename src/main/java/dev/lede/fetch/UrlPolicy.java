package dev.lede.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides which URLs are fetched. Pure: looks nothing up, so a name that it lets through may still lead to an address
 * that {@link AddressPolicy} refuses.
 * URLs are read here by hand and nowhere else: two parsers that disagree on where the host ends are how such policies
 * are got round.
 */
final class UrlPolicy {
    /** Of an address as it was written and, percent-encoded, as it is sent. */
    private static final int MAX_LENGTH = 2_048;

    private final Set<Integer> ports;
    private final PrivateHosts privateHosts;

    UrlPolicy(List<Integer> ports, PrivateHosts privateHosts) {
        this.ports = new TreeSet<>(ports);
        this.privateHosts = privateHosts;
    }

    /**
     * @param url an absolute URL, as a stranger wrote it
     * @throws dev.lede.ProblemException URL_DENIED, with the reason
     */
    Target check(String url) {
        requireCharacters(url);
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !scheme.equals("http")) {
            throw Denial.because("the address must begin with http:// or https://");
        }
        int start = colon + 3;
        int end = firstOf("/?#", url, start);
        int fragment = firstOf("#", url, end);
        Authority authority = Authority.parse(url.substring(start, end));
        int port = authority.port().orElse(Target.defaultPort(secure));
        boolean mayBePrivate = privateHosts.contains(authority.host(), port);
        if (!mayBePrivate) {
            requirePublic(authority.host(), port);
        }
        String path = RequestPath.of(url.substring(end, fragment));
        return requireLength(new Target(secure, authority.host(), port, path, mayBePrivate));
    }

    /** Of what goes out, too: percent-encoding makes up to nine characters of one. */
    private static Target requireLength(Target target) {
        int length = target.url().length();
        if (length > MAX_LENGTH) {
            throw Denial.because(
                    "the address has " + length + " characters once it is percent-encoded; the limit is " + MAX_LENGTH);
        }
        return target;
    }

    private void requirePublic(Host host, int port) {
        if (!ports.contains(port)) {
            String allowed = ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw Denial.because("port " + port + " is not allowed; allowed are " + allowed + " (lede.fetch.ports)");
        }
        if (host.literal().isPresent()) {
            AddressPolicy.refusal(host.literal().get().bytes()).ifPresent(what -> {
                throw Denial.because(host.name() + " is not a public address: it is " + what);
            });
        } else if (SpecialNames.contains(host.name())) {
            throw Denial.because("the host " + Quoted.value(host.name()) + " is not public: its top-level name is"
                    + " reserved for special or local use");
        } else if (host.isSingleLabel()) {
            throw Denial.because("the host " + Quoted.value(host.name()) + " is not a full domain name");
        }
    }

    private static void requireCharacters(String url) {
        if (url.length() > MAX_LENGTH) {
            throw Denial.because("the address has " + url.length() + " characters; the limit is " + MAX_LENGTH);
        }
        for (int i = 0; i < url.length(); ) {
            int c = url.codePointAt(i);
            boolean space = Character.isSpaceChar(c) || Character.isWhitespace(c);
            if (space || Character.isISOControl(c) || c == '\\' || Character.getType(c) == Character.SURROGATE) {
                throw Denial.because("the address contains " + named(c) + " at position " + (i + 1));
            }
            i += Character.charCount(c);
        }
    }

    private static String named(int c) {
        if (c == '\\') {
            return "a backslash";
        }
        return c == ' ' ? "a space" : String.format(Locale.ROOT, "a space or control character (U+%04X)", c);
    }

    private static int firstOf(String marks, String text, int from) {
        int i = from;
        while (i < text.length() && marks.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
