package dev.lede.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Deadline;
import dev.lede.article.ArticleFixture;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;

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
    void seesMostSidesAndLeavesPlainReportsAlone(String language) throws IOException {
        int sided = 0;
        int sidedRight = 0;
        int plain = 0;
        int plainRight = 0;
        for (String line : lines("/sides/" + language + ".txt")) {
            List<String> fields = List.of(line.split("\t", -1));
            int equals = fields.get(2).lastIndexOf('=');
            String gold = fields.get(2).substring(equals + 1).strip();
            String found = label(
                    language, fields.get(1), fields.get(2).substring(0, equals).strip());
            if (gold.equals("none")) {
                plain++;
                plainRight += found.equals(gold) ? 1 : 0;
            } else {
                sided++;
                sidedRight += found.equals(gold) ? 1 : 0;
            }
        }
        assertThat((double) sidedRight / sided).as("sides seen").isGreaterThan(SIDES);
        assertThat((double) plainRight / plain).as("plain reports left plain").isGreaterThan(PLAIN);
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = SidesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String label(String language, String text, String name) {
        Draft draft = new BuiltinSummarizer()
                .summarize(
                        ArticleFixture.of(Optional.empty(), Optional.of(language), text.replace(" | ", "\n\n")),
                        BriefOptions.DEFAULTS,
                        Deadline.after(Duration.ofSeconds(10)));
        return draft.actors().stream()
                .filter(actor ->
                        actor.name().contains(name) || actor.aliases().stream().anyMatch(alias -> alias.contains(name)))
                .findFirst()
                .flatMap(Draft.Actor::stance)
                .map(position -> position.label().name().toLowerCase(Locale.ROOT))
                .orElse("none");
    }
}
