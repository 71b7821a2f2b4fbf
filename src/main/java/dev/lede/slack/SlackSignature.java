package dev.lede.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's signature of a request, version 0: HMAC-SHA256 with the signing secret over {@code v0:TIMESTAMP:BODY} (Slack,
 * "Verifying requests from Slack").
 */
final class SlackSignature {
    /** How far Slack's clock and ours may lie apart, either way; what is older may have been recorded by somebody. */
    static final long MAX_SKEW_SECONDS = 300;

    /** Slack's own bodies are far smaller; no more than this is hashed for a stranger. In bytes. */
    static final int MAX_BODY = 1 << 20;

    /** Enough for seconds until the year 33,000. */
    private static final int MAX_DIGITS = 12;

    private final List<SecretKeySpec> keys;
    private final LongSupplier epochSeconds;

    /** @param secrets each not empty; a signature by any of them is taken */
    SlackSignature(List<String> secrets, LongSupplier epochSeconds) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
                .toList();
        this.epochSeconds = epochSeconds;
    }

    /**
     * Whether the request is Slack's, and of now. The comparison takes the same time whichever secret fits, or none.
     *
     * @param timestamp the header field {@code X-Slack-Request-Timestamp}
     * @param signature the header field {@code X-Slack-Signature}
     * @param body      the bytes as sent
     */
    boolean fits(Optional<String> timestamp, Optional<String> signature, byte[] body) {
        if (timestamp.filter(this::isOfNow).isEmpty() || signature.isEmpty() || body.length > MAX_BODY) {
            return false;
        }
        byte[] given = signature.get().getBytes(StandardCharsets.UTF_8);
        byte[] prefix = ("v0:" + timestamp.get() + ":").getBytes(StandardCharsets.US_ASCII);
        boolean fits = false;
        for (SecretKeySpec key : keys) {
            fits |= MessageDigest.isEqual(("v0=" + hmac(key, prefix, body)).getBytes(StandardCharsets.US_ASCII), given);
        }
        return fits;
    }

    private boolean isOfNow(String timestamp) {
        boolean digits = !timestamp.isEmpty()
                && timestamp.length() <= MAX_DIGITS
                && timestamp.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Math.abs(epochSeconds.getAsLong() - Long.parseLong(timestamp)) <= MAX_SKEW_SECONDS;
    }

    private static String hmac(SecretKeySpec key, byte[] prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(prefix);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
