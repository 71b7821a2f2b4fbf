package dev.lede.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What a caller shows of itself.
 *
 * @param key     the API key as sent; a secret
 * @param address the network address that the call comes from, as text; may be empty where a door knows none
 */
public record Credentials(Optional<String> key, String address) {
    private static final String BEARER = "bearer ";

    /**
     * @param authorization the header field {@code Authorization}; a scheme other than Bearer (RFC 6750) shows no key
     * @param apiKey        the header field {@code X-Api-Key}, which counts where there is no bearer token
     */
    public static Credentials of(Optional<String> authorization, Optional<String> apiKey, String address) {
        Optional<String> bearer = authorization
                .filter(value -> value.length() > BEARER.length()
                        && value.substring(0, BEARER.length())
                                .toLowerCase(Locale.ROOT)
                                .equals(BEARER))
                .map(value -> value.substring(BEARER.length()));
        return new Credentials(bearer.or(() -> apiKey).map(String::strip), address);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Credentials[" + (key.isPresent() ? "a key" : "no key") + ", " + address + "]";
    }
}
