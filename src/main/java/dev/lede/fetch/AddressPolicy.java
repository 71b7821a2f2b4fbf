package dev.lede.fetch;

import java.util.List;
import java.util.Optional;

/**
 * Tells public addresses from all others. Pure: looks nothing up.
 * IPv4 is allowed unless IANA's special-purpose registry (RFC 6890) sets it apart; IPv6 is denied unless it is global
 * unicast (2000::/3, RFC 4291) and not set apart there, which denies every mapped, compatible, translated (RFC 6052)
 * and unique local form without naming it.
 */
final class AddressPolicy {
    private static final List<Range> IPV4_DENIED = List.of(
            range("0.0.0.0", 8, "\"this network\""),
            range("10.0.0.0", 8, "a private network"),
            range("100.64.0.0", 10, "a carrier's shared network"),
            range("127.0.0.0", 8, "loopback"),
            // Cloud metadata services answer here.
            range("169.254.0.0", 16, "link-local"),
            range("172.16.0.0", 12, "a private network"),
            range("192.0.0.0", 24, "reserved for protocols"),
            range("192.0.2.0", 24, "reserved for documentation"),
            // 6to4 relays: withdrawn (RFC 7526), and a way round any IPv6 rule.
            range("192.88.99.0", 24, "reserved for 6to4 relays"),
            range("192.168.0.0", 16, "a private network"),
            range("198.18.0.0", 15, "reserved for benchmarks"),
            range("198.51.100.0", 24, "reserved for documentation"),
            range("203.0.113.0", 24, "reserved for documentation"),
            range("224.0.0.0", 4, "multicast"),
            range("240.0.0.0", 4, "reserved"),
            // Public by its number, but inside Azure it is the host's own agent (DNS, health, credentials).
            range("168.63.129.16", 32, "a cloud platform's own"));

    private static final Range IPV6_GLOBAL = range("2000::", 3, "global unicast");

    private static final List<Range> IPV6_DENIED = List.of(
            // Teredo (2001::/32) and ORCHID are in here.
            range("2001::", 23, "reserved for protocols"),
            range("2001:db8::", 32, "reserved for documentation"),
            // Carries any IPv4 address, private ones too.
            range("2002::", 16, "6to4"),
            range("3fff::", 20, "reserved for documentation"));

    private AddressPolicy() {}

    /**
     * @param address 4 or 16 bytes, in network order
     * @return why the address is not public, as it completes "this address is …"; empty for a public one
     */
    static Optional<String> refusal(byte[] address) {
        return switch (address.length) {
            case 4 -> firstOf(IPV4_DENIED, address);
            case 16 -> refusalOfIpv6(address);
            default -> Optional.of("of no known kind");
        };
    }

    private static Optional<String> refusalOfIpv6(byte[] address) {
        if (!IPV6_GLOBAL.contains(address)) {
            return Optional.of("outside the global IPv6 range 2000::/3");
        }
        if (isIsatap(address)) {
            return Optional.of("an ISATAP tunnel's");
        }
        return firstOf(IPV6_DENIED, address);
    }

    /** The interface identifier {@code [02]00:5efe} wraps an IPv4 address, whatever the prefix (RFC 5214, 6.1). */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & 0xfd) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    private static Optional<String> firstOf(List<Range> ranges, byte[] address) {
        return ranges.stream()
                .filter(range -> range.contains(address))
                .map(Range::what)
                .findFirst();
    }

    private static Range range(String network, int prefix, String what) {
        byte[] bytes = IpLiteral.parse(network)
                .orElseThrow(() -> new IllegalStateException(network))
                .bytes();
        return new Range(bytes, prefix, what);
    }

    private static final class Range {
        private final byte[] network;
        private final int prefix;
        private final String what;

        Range(byte[] network, int prefix, String what) {
            this.network = network;
            this.prefix = prefix;
            this.what = what;
        }

        String what() {
            return what;
        }

        boolean contains(byte[] address) {
            int whole = prefix / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != network[i]) {
                    return false;
                }
            }
            int rest = prefix % 8;
            return rest == 0 || (address[whole] ^ network[whole]) >> (8 - rest) == 0;
        }
    }
}
