package dev.lede;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class ByteBudgetTest {
    private final ByteBudget budget = new ByteBudget(100);

    @Test
    void refusesWhatWouldBeTooMuchForAllTogether() {
        ByteBudget.Share first = budget.open();
        first.take(60);
        try (ByteBudget.Share second = budget.open()) {
            second.take(40);
            assertRefused(second);
            assertThat(budget.taken()).isEqualTo(100);
        }
        assertThat(budget.taken()).isEqualTo(60);
        first.take(40);
    }

    @Test
    void countsNothingForWhoHasEnded() {
        ByteBudget.Share share = budget.open();
        share.take(10);
        share.close();
        share.close();

        assertRefused(share);
        assertThat(budget.taken()).isZero();
    }

    private static void assertRefused(ByteBudget.Share share) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> share.take(1))
                .satisfies(e -> {
                    assertThat(e.problem()).isEqualTo(Problem.RATE_LIMITED);
                    assertThat(e.detail()).contains("100 bytes", "lede.limits.page-bytes");
                    assertThat(e.retryAfter()).contains(Duration.ofSeconds(1));
                });
    }
}
