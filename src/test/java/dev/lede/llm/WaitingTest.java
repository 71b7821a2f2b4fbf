package dev.lede.llm;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Deadline;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code Retry-After}, and how long to wait without it. */
final class WaitingTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "' 120 ', 120", "1.2, 2"})
    void readsSeconds(String value, long seconds) {
        assertThat(RetryAfter.parse(value)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void readsADate() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(10));

        assertThat(RetryAfter.parse(date).orElseThrow()).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(600));
        assertThat(RetryAfter.parse("Sun, 06 Nov 1994 08:49:37 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "99999999999999", "1e9", "5 minutes", "1.x"})
    void passesOverWhatIsNeither(String value) {
        assertThat(RetryAfter.parse(value)).isEmpty();
    }

    @Test
    void waitsAtRandomUpToALimitThatDoubles() {
        Set<Duration> first =
                IntStream.range(0, 500).mapToObj(i -> Backoff.jittered(1)).collect(Collectors.toSet());
        Set<Duration> late =
                IntStream.range(0, 500).mapToObj(i -> Backoff.jittered(40)).collect(Collectors.toSet());

        assertThat(first).hasSizeGreaterThan(50).allMatch(wait -> wait.toMillis() <= 250);
        assertThat(late).anyMatch(wait -> wait.toMillis() > 500).allMatch(wait -> wait.toMillis() <= 4000);
    }

    @Test
    void doesNotWaitPastTheDeadline() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(1));

        assertThat(Backoff.wait(1, Optional.of(Duration.ofSeconds(1)), deadline))
                .isFalse();
        assertThat(deadline.isPast()).isFalse();
    }
}
