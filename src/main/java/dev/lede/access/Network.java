package dev.lede.access;

/** Whom an address belongs to: an IPv4 address is one caller; of IPv6, whoever has one address has 2^64 of them. */
final class Network {
    private static final int GROUPS = 4;

    private Network() {}

    /** @param address as a server tells it, not what a caller wrote */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String plain = address.startsWith("[") ? address.substring(1) : address;
        int groups = 0;
        for (int i = 0; i < plain.length(); i++) {
            boolean shortened = plain.startsWith("::", i);
            if (plain.charAt(i) == ':' && (shortened || ++groups == GROUPS)) {
                return plain.substring(0, i) + "::/64";
            }
        }
        return plain;
    }
}
