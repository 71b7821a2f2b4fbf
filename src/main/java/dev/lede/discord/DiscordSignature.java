package dev.lede.discord;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Discord's signature of a request: Ed25519 (RFC 8032) over the timestamp and the body (Discord, "Setting Up an
 * Endpoint", Validating Security Request Headers).
 */
final class DiscordSignature {
    /** How far Discord's clock and ours may lie apart, either way; what is older may have been recorded by somebody. */
    static final long MAX_SKEW_SECONDS = 300;

    /** Discord's own bodies are far smaller; no more than this is checked for a stranger. In bytes. */
    static final int MAX_BODY = 1 << 20;

    private static final Pattern KEY = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9A-Fa-f]{128}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** What stands before the 32 bytes of a key in X.509 (RFC 8410, 4). */
    private static final String X509_PREFIX = "302a300506032b6570032100";

    private final PublicKey key;
    private final LongSupplier epochSeconds;

    /** @throws ConfigurationException for a key that is none */
    DiscordSignature(String publicKey, LongSupplier epochSeconds) {
        this.epochSeconds = epochSeconds;
        if (!KEY.matcher(publicKey.strip()).matches()) {
            throw new ConfigurationException("lede.discord.public-key is not of 64 hexadecimal digits");
        }
        try {
            byte[] encoded = HexFormat.of().parseHex(X509_PREFIX + publicKey.strip());
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new ConfigurationException("lede.discord.public-key is no Ed25519 key", e);
        }
    }

    /**
     * Whether the request is Discord's, and of now.
     *
     * @param timestamp the header field {@code X-Signature-Timestamp}
     * @param signature the header field {@code X-Signature-Ed25519}
     * @param body      the bytes as sent
     */
    boolean fits(Optional<String> timestamp, Optional<String> signature, byte[] body) {
        if (timestamp.filter(this::isOfNow).isEmpty()
                || signature.filter(hex -> SIGNATURE.matcher(hex).matches()).isEmpty()
                || body.length > MAX_BODY) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(timestamp.get().getBytes(StandardCharsets.US_ASCII));
            verifier.update(body);
            return verifier.verify(HexFormat.of().parseHex(signature.get()));
        } catch (GeneralSecurityException e) {
            // Bytes that no signer makes, as a point that is not on the curve: no signature either.
            return false;
        }
    }

    private boolean isOfNow(String timestamp) {
        return SECONDS.matcher(timestamp).matches()
                && Math.abs(epochSeconds.getAsLong() - Long.parseLong(timestamp)) <= MAX_SKEW_SECONDS;
    }
}
