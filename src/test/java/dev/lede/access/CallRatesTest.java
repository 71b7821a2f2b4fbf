package dev.lede.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class CallRatesTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final CallRates rates = new CallRates(6, clock::get);

    @Test
    void allowsAMinutesWorthAtOnceAndThenOneEachTenSeconds() {
        take("ann", 6);

        assertThat(rates.take("ann")).contains(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(4));
        assertThat(rates.take("ann")).contains(Duration.ofSeconds(6));
        pass(Duration.ofSeconds(6));
        assertThat(rates.take("ann")).isEmpty();
        assertThat(rates.take("ann")).contains(Duration.ofSeconds(10));
    }

    @Test
    void savesUpNoMoreThanAMinutesWorth() {
        take("ann", 6);
        pass(Duration.ofHours(1));
        take("ann", 6);

        assertThat(rates.take("ann")).isPresent();
    }

    @Test
    void countsEachCallerByItself() {
        take("ann", 6);

        assertThat(rates.take("ben")).isEmpty();
    }

    @Test
    void forgetsTheCallerLongestUnusedFirst() {
        take("early", 6);
        take("late", 6);
        for (int i = 0; i < CallRates.MAX_CALLERS - 1; i++) {
            rates.take("caller " + i);
        }

        assertThat(rates.take("late")).as("kept").isPresent();
        assertThat(rates.take("early")).as("forgotten").isEmpty();
    }

    private void take(String caller, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(rates.take(caller)).isEmpty();
        }
    }

    /** The clock starts near its overflow, which a monotonic clock may reach. */
    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
