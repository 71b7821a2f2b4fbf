package dev.lede.brief;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The targets over our own replies. A fault counts as caught where it is dropped or kept with a warning; swapped actors,
 * merged entities, outside knowledge and positions next to their sentence often leave nothing but a warning.
 */
final class FaithfulnessTest {
    @ParameterizedTest
    @ValueSource(strings = {"tuning", "checking"})
    void keepsFaithfulReplies(String part) {
        List<FaithfulnessReply.Fate> faithful = fates(part, false);

        assertThat(share(faithful, FaithfulnessReply.Fate.DROPPED)).isLessThanOrEqualTo(0.03);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "checking"})
    void catchesPlantedFaults(String part) {
        List<FaithfulnessReply.Fate> planted = fates(part, true);

        assertThat(planted).hasSizeGreaterThan(50);
        assertThat(share(planted, FaithfulnessReply.Fate.KEPT)).isLessThanOrEqualTo(0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-number", "wrong-date", "invented-name", "invented-quote", "injected"})
    void dropsWhatThePageLacks(String fault) {
        for (FaithfulnessReply reply : FaithfulnessReply.read("tuning")) {
            reply.items().stream()
                    .filter(item -> item.planted() && reply.fault().equals(fault))
                    .forEach(item ->
                            assertThat(reply.fate(item)).as(item.line()).isEqualTo(FaithfulnessReply.Fate.DROPPED));
        }
    }

    private static List<FaithfulnessReply.Fate> fates(String part, boolean planted) {
        return FaithfulnessReply.read(part).stream()
                .flatMap(reply -> reply.items().stream()
                        .filter(item -> item.planted() == planted)
                        .map(reply::fate))
                .toList();
    }

    private static double share(List<FaithfulnessReply.Fate> fates, FaithfulnessReply.Fate fate) {
        return fates.stream().filter(f -> f == fate).count() / (double) fates.size();
    }
}
