package dev.lede.fetch;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.lede.ProblemException;

/**
 * The host of a URL, in the one form that is looked up, dialled and sent.
 *
 * @param name    lower-case ASCII without a trailing dot; IPv6 in brackets
 * @param literal the address, where the name is one
 */
record Host(String name, Optional<IpLiteral> literal) {
    private static final int MAX_NAME = 253;
    private static final int MAX_LABEL = 63;

    /** IDNA 2003, which {@link IDN} follows, reads these as something else than today's browsers do (UTS 46, 7). */
    private static final String DEVIATIONS = "ßẞς\u200c\u200d";

    /**
     * @param written the host as it stands in the URL, without a port
     * @throws ProblemException URL_DENIED, when parsers may read it differently, or cannot read it
     */
    static Host parse(String written) {
        if (written.startsWith("[")) {
            return bracketed(written);
        }
        if (written.isEmpty()) {
            throw Denial.because("the address names no host");
        }
        String bare = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        List<String> labels = new ArrayList<>();
        for (String label : bare.split("\\.", -1)) {
            labels.add(ascii(label, written));
        }
        String name = String.join(".", labels);
        if (name.length() > MAX_NAME) {
            throw Denial.because("the host name has " + name.length() + " characters; the limit is " + MAX_NAME);
        }
        return isNumeric(labels.get(labels.size() - 1)) ? quad(name) : new Host(name, Optional.empty());
    }

    /** Whether the name has one label only, as machines on a local network do. */
    boolean isSingleLabel() {
        return name.indexOf('.') < 0;
    }

    private static Host bracketed(String written) {
        Optional<IpLiteral> literal = written.endsWith("]")
                ? IpLiteral.parse(written.substring(1, written.length() - 1)).filter(IpLiteral::isIpv6)
                : Optional.empty();
        return literal.map(address -> new Host(address.host(), literal))
                .orElseThrow(() ->
                        Denial.because(Quoted.value(written) + " is not an IPv6 address (zone ids are not allowed)"));
    }

    // Octal, hexadecimal, short and integer forms: the JDK, libc and browsers disagree on what they mean.
    private static Host quad(String name) {
        Optional<IpLiteral> literal = IpLiteral.parse(name);
        return literal.map(address -> new Host(address.host(), literal))
                .orElseThrow(() -> Denial.because("the host " + Quoted.value(name)
                        + " ends in a number but is not an IPv4 address of four decimal numbers"));
    }

    /** What browsers take for a number (WHATWG URL, "ends in a number"): then the whole host must be an address. */
    private static boolean isNumeric(String label) {
        boolean hexadecimal = label.startsWith("0x");
        for (int i = hexadecimal ? 2 : 0; i < label.length(); i++) {
            if (Character.digit(label.charAt(i), hexadecimal ? 16 : 10) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(String label, String host) {
        boolean plain = label.chars().allMatch(c -> c < 128);
        String ascii = plain ? label.toLowerCase(Locale.ROOT) : aceOf(label, host);
        if (ascii.isEmpty()) {
            throw Denial.because("the host " + Quoted.value(host) + " has an empty label");
        }
        if (ascii.length() > MAX_LABEL || !ascii.chars().allMatch(Host::isLabelCharacter) || hyphenAtEnd(ascii)) {
            throw Denial.because("the host " + Quoted.value(host) + " is not a host name");
        }
        return ascii;
    }

    /**
     * The {@code xn--} form. The JDK's own IDNA is older than UTS 46, but ICU4J would weigh 14 MB; where the two could
     * disagree the label is refused: at the deviation characters, and when a label is mapped to plain ASCII, as full
     * width letters and ideographic full stops are.
     */
    private static String aceOf(String label, String host) {
        if (label.codePoints().noneMatch(c -> DEVIATIONS.indexOf(c) >= 0)) {
            try {
                String ace = IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
                if (ace.startsWith("xn--")) {
                    return ace;
                }
            } catch (IllegalArgumentException e) {
                throw notAnIdn(host, e);
            }
        }
        throw notAnIdn(host, null);
    }

    private static ProblemException notAnIdn(String host, @Nullable Throwable cause) {
        return Denial.because(
                "the host " + Quoted.value(host) + " is not an international name that all programs read alike; "
                        + "write it in its xn-- form",
                cause);
    }

    // Underscores are no part of host names, but names with them exist and resolve.
    private static boolean isLabelCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private static boolean hyphenAtEnd(String label) {
        return label.startsWith("-") || label.endsWith("-");
    }
}
