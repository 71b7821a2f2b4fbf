package dev.lede.llm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header field of that name: seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
    private static final int MAX_DIGITS = 9;
    private static final int MAX_LENGTH = 40;

    private RetryAfter() {}

    /** How long to wait from now, zero for a date that has passed; empty for what is neither seconds nor a date. */
    static Optional<Duration> parse(String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0 && digits <= MAX_DIGITS && isWholeOrFraction(text, digits)) {
            // Some gateways send fractions, which the field does not have: up, so as not to come too early.
            return Optional.of(
                    Duration.ofSeconds(Long.parseLong(text.substring(0, digits)) + (digits == text.length() ? 0 : 1)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWholeOrFraction(String text, int digits) {
        return digits == text.length()
                || (text.charAt(digits) == '.' && text.chars().skip(digits + 1L).allMatch(c -> c >= '0' && c <= '9'));
    }
}
