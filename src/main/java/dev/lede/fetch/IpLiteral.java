package dev.lede.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An IP address written as a number, in the one spelling that all parsers read alike: a dotted quad without leading
 * zeros, or IPv6 as in RFC 4291, section 2.2, without a zone.
 * The JDK's own parsers are not used: they also read short, octal-looking and integer forms.
 */
final class IpLiteral {
    private static final int LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();

    private final byte[] bytes;

    private IpLiteral(byte[] bytes) {
        this.bytes = bytes;
    }

    static Optional<IpLiteral> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = text.indexOf(':') < 0 ? quad(text) : groups(text);
        return bytes.map(IpLiteral::new);
    }

    /** 4 or 16 bytes, in network order; not copied. */
    byte[] bytes() {
        return bytes;
    }

    boolean isIpv6() {
        return bytes.length == 16;
    }

    /** The address itself, without a name, so that nothing can look it up again. */
    InetAddress address() {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("neither 4 nor 16 bytes: " + bytes.length, e);
        }
    }

    /** As it stands in a URL: the same text for the same address, IPv6 in brackets and with all its eight groups. */
    String host() {
        if (!isIpv6()) {
            return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
        }
        List<String> groups = new ArrayList<>(8);
        for (int i = 0; i < 16; i += 2) {
            groups.add(Integer.toHexString(((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff)));
        }
        return "[" + String.join(":", groups) + "]";
    }

    private static Optional<byte[]> quad(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[4];
        if (parts.length != 4) {
            return Optional.empty();
        }
        for (int i = 0; i < 4; i++) {
            int value = number(parts[i], 10, 3);
            if (value < 0 || value > 255 || (parts[i].length() > 1 && parts[i].charAt(0) == '0')) {
                return Optional.empty();
            }
            bytes[i] = (byte) value;
        }
        return Optional.of(bytes);
    }

    private static Optional<byte[]> groups(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return run(text, true).filter(bytes -> bytes.length == 16);
        }
        Optional<byte[]> head = run(text.substring(0, gap), false);
        Optional<byte[]> tail = run(text.substring(gap + 2), true);
        if (head.isEmpty() || tail.isEmpty() || head.get().length + tail.get().length > 14) {
            return Optional.empty();
        }
        byte[] bytes = new byte[16];
        System.arraycopy(head.get(), 0, bytes, 0, head.get().length);
        System.arraycopy(tail.get(), 0, bytes, 16 - tail.get().length, tail.get().length);
        return Optional.of(bytes);
    }

    /** The bytes of groups that follow each other without a gap; the last may be a dotted quad. */
    private static Optional<byte[]> run(String text, boolean mayEndInQuad) {
        if (text.isEmpty()) {
            return Optional.of(new byte[0]);
        }
        String[] groups = text.split(":", -1);
        int last = groups.length - 1;
        Optional<byte[]> quad = mayEndInQuad && groups[last].indexOf('.') > 0 ? quad(groups[last]) : Optional.empty();
        int plain = quad.isPresent() ? last : groups.length;
        int length = plain * 2 + (quad.isPresent() ? 4 : 0);
        if (length > 16) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < plain; i++) {
            int value = number(groups[i], 16, 4);
            if (value < 0) {
                return Optional.empty();
            }
            bytes[2 * i] = (byte) (value >> 8);
            bytes[2 * i + 1] = (byte) value;
        }
        quad.ifPresent(end -> System.arraycopy(end, 0, bytes, plain * 2, 4));
        return Optional.of(bytes);
    }

    /** The value of 1 to {@code longest} ASCII digits; -1 for anything else, signs and other scripts' digits too. */
    private static int number(String text, int radix, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
