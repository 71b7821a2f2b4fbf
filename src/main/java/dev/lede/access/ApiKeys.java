package dev.lede.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The keys that are taken. Only their SHA-256 is known here: who reads the configuration cannot call. */
final class ApiKeys {
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9._-]{1,64}):([0-9A-Fa-f]{64})");

    private final List<Key> keys;

    private ApiKeys(List<Key> keys) {
        this.keys = keys;
    }

    /**
     * @param entries as in {@link AccessConfig#apiKeys()}
     * @throws ConfigurationException naming the entry by its place; what stands there may be a secret
     */
    static ApiKeys parse(List<String> entries) {
        return new ApiKeys(IntStream.range(0, entries.size())
                .mapToObj(i -> parse(entries.get(i).strip(), i + 1))
                .toList());
    }

    private static Key parse(String entry, int place) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches()) {
            throw new ConfigurationException("lede.access.api-keys: entry " + place
                    + " is not name:sha256hex, a name of letters, digits, '.', '_', '-' and 64 hexadecimal digits");
        }
        return new Key(new Caller(matcher.group(1)), HexFormat.of().parseHex(matcher.group(2)));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whose key this is. Takes the same time whichever key it is, or none. */
    Optional<Caller> owner(String key) {
        byte[] digest = sha256(key);
        Optional<Caller> owner = Optional.empty();
        for (Key known : keys) {
            if (MessageDigest.isEqual(known.digest, digest)) {
                owner = Optional.of(known.caller);
            }
        }
        return owner;
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static final class Key {
        private final Caller caller;
        private final byte[] digest;

        /** @param digest SHA-256 of the key's UTF-8 bytes */
        Key(Caller caller, byte[] digest) {
            this.caller = caller;
            this.digest = digest;
        }
    }
}
