package dev.lede.teams;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Teams' signature of a request: {@code HMAC} and, in base64, HMAC-SHA256 over the body with the webhook's token. */
final class TeamsSignature {
    /** Teams' own bodies are far smaller; no more than this is hashed for a stranger. In bytes. */
    static final int MAX_BODY = 1 << 20;

    private static final String SCHEME = "HMAC ";

    private final List<SecretKeySpec> keys;

    /** @throws ConfigurationException naming a secret that is no base64 by its place */
    TeamsSignature(List<String> secrets) {
        this.keys = IntStream.range(0, secrets.size())
                .mapToObj(i -> key(secrets.get(i).strip(), i + 1))
                .toList();
    }

    private static SecretKeySpec key(String secret, int place) {
        try {
            return new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
        } catch (IllegalArgumentException e) {
            // What stands there is a secret: no cause, which could quote it.
            throw new ConfigurationException("lede.teams.secrets: entry " + place + " is no base64, or empty");
        }
    }

    /** Whether the request is from a webhook that is known. Takes the same time whichever secret fits, or none. */
    boolean fits(Optional<String> authorization, byte[] body) {
        if (authorization.filter(value -> value.startsWith(SCHEME)).isEmpty() || body.length > MAX_BODY) {
            return false;
        }
        byte[] given = authorization.get().substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        for (SecretKeySpec key : keys) {
            fits |= MessageDigest.isEqual(Base64.getEncoder().encode(hmac(key, body)), given);
        }
        return fits;
    }

    private static byte[] hmac(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
