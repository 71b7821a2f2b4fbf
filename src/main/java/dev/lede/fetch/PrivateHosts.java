package dev.lede.fetch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkus.runtime.configuration.ConfigurationException;

import dev.lede.ProblemException;

/** The hosts that {@code lede.fetch.allowed-private-hosts} opens, each at exactly one port or at 80 and 443. */
final class PrivateHosts {
    private final Set<String> opened = new HashSet<>();

    /**
     * @param entries each {@code host[:port]}, as configured
     * @throws ConfigurationException when an entry is not of that form
     */
    PrivateHosts(List<String> entries) {
        for (String entry : entries) {
            try {
                Authority authority = Authority.parse(entry.strip());
                if (authority.port().isPresent()) {
                    add(authority.host(), authority.port().getAsInt());
                } else {
                    add(authority.host(), 80);
                    add(authority.host(), 443);
                }
            } catch (ProblemException e) {
                throw new ConfigurationException(
                        "lede.fetch.allowed-private-hosts: " + Quoted.value(entry) + ": " + e.detail(), e);
            }
        }
    }

    boolean contains(Host host, int port) {
        return opened.contains(key(host, port));
    }

    private void add(Host host, int port) {
        opened.add(key(host, port));
    }

    private static String key(Host host, int port) {
        return host.name() + ":" + port;
    }
}
