package dev.lede;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class DeadlineTest {
    @Test
    void hasTimeLeftUntilItHasPassed() {
        assertThat(Deadline.after(Duration.ofHours(1)).isPast()).isFalse();
        assertThat(Deadline.after(Duration.ofHours(1)).remaining())
                .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(Deadline.after(Duration.ZERO).isPast()).isTrue();
    }

    @Test
    void neverHasNegativeTimeLeft() {
        assertThat(Deadline.after(Duration.ZERO).minus(Duration.ofDays(1)).remaining())
                .isZero();
    }

    @Test
    void refusesToBeMadeInThePast() {
        assertThatIllegalArgumentException().isThrownBy(() -> Deadline.after(Duration.ofMillis(-1)));
    }

    @Test
    void givesAStageNoMoreThanItHas() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10));
        assertThat(deadline.within(Duration.ofSeconds(2)).remaining()).isLessThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(deadline.within(Duration.ofHours(2)).remaining()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void keepsTimeBackForWhatComesAfter() {
        assertThat(Deadline.after(Duration.ofSeconds(10))
                        .minus(Duration.ofSeconds(4))
                        .remaining())
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    @Test
    void saysWhatWasBeingDoneWhenTimeRanOut() {
        Deadline.after(Duration.ofHours(1)).check("reading");
        assertThatThrownBy(() -> Deadline.after(Duration.ZERO).check("reading the page"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DEADLINE_EXCEEDED))
                .hasMessage("time ran out while reading the page; the limit was 0 ms");
    }
}
