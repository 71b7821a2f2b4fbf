package dev.lede.fetch;

import java.util.Set;

/**
 * Top-level names that do not lead to public hosts: IANA's special-use domain names (RFC 6761 and later), the one that
 * ICANN keeps for private use ({@code internal}), and those that local networks use all the same (RFC 6762,
 * appendix G). The {@code example.com} family is on IANA's list too, but is served to the public.
 */
final class SpecialNames {
    private static final Set<String> TOP_LEVEL = Set.of(
            "alt",
            // Names of protocols and of the reverse tree, home.arpa among them: no pages live there.
            "arpa",
            "corp",
            "example",
            "home",
            "internal",
            "intranet",
            "invalid",
            "lan",
            "local",
            "localdomain",
            "localhost",
            "onion",
            "private",
            "test");

    private SpecialNames() {}

    /** Whether a lower-case name without a trailing dot is one of these, or lies under one. */
    static boolean contains(String name) {
        return TOP_LEVEL.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
