package dev.lede.builtin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.TableText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fourteen thousand sentences as papers print them, each with who takes which side in it. Many are out of reach of word
 * lists, so shares are held, and not each line; {@code src/bench/builtin src/test/resources/sides sides} prints the misses.
 */
final class SidesTest {
    private static final double SIDES = 0.7;
    private static final double PLAIN = 0.85;

    @ParameterizedTest
    @ValueSource(
            strings = {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "zh"})
    void seesMostSidesAndLeavesPlainReportsAlone(String language) {
        int sided = 0;
        int sidedSeen = 0;
        int plain = 0;
        int plainSeen = 0;
        for (String line : TableText.lines("/sides/" + language + ".txt")) {
            SideLine side = SideLine.parse(line);
            int seen = side.isSeen() ? 1 : 0;
            boolean none = side.label().equals("none");
            plain += none ? 1 : 0;
            plainSeen += none ? seen : 0;
            sided += none ? 0 : 1;
            sidedSeen += none ? 0 : seen;
        }
        assertThat((double) sidedSeen / sided).as("sides seen").isGreaterThan(SIDES);
        assertThat((double) plainSeen / plain).as("plain reports left plain").isGreaterThan(PLAIN);
    }
}
