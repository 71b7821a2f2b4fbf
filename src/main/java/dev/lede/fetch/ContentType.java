package dev.lede.fetch;

import java.util.Locale;
import java.util.Optional;

/**
 * The value of a Content-Type header (RFC 9110, 8.3).
 *
 * @param mediaType lower case, without parameters
 * @param charset   as it was written
 */
record ContentType(String mediaType, Optional<String> charset) {
    private static final int LONGEST_CHARSET = 100;

    static ContentType parse(String header) {
        String[] parts = header.split(";", -1);
        Optional<String> charset = Optional.empty();
        for (int i = 1; i < parts.length && charset.isEmpty(); i++) {
            charset = charset(parts[i].strip());
        }
        return new ContentType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
    }

    private static Optional<String> charset(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0 || !parameter.substring(0, equals).strip().equalsIgnoreCase("charset")) {
            return Optional.empty();
        }
        String value = parameter.substring(equals + 1).strip();
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        String bare = quoted ? value.substring(1, value.length() - 1) : value;
        return bare.isEmpty() || bare.length() > LONGEST_CHARSET ? Optional.empty() : Optional.of(bare);
    }
}
