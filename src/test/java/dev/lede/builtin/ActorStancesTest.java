package dev.lede.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.Deadline;
import dev.lede.article.ArticleFixture;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.Stance;

import static org.assertj.core.api.Assertions.assertThat;

final class ActorStancesTest {
    static List<String> table() throws IOException {
        try (InputStream in = ActorStancesTest.class.getResourceAsStream("/builtin/sides.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void tellsWhoTakesWhichSideAndWhoDoesNot(String line) {
        int tab = line.indexOf('\t');
        int equals = line.lastIndexOf('=');
        String name = line.substring(tab + 1, equals).strip();
        Draft draft = draft(line.substring(0, tab));
        assertThat(label(draft, name)).isEqualTo(line.substring(equals + 1).strip());
    }

    @Test
    void citesTheSentenceThatShowsTheSide() {
        Draft draft = draft("Mayor Anna Berg came on Monday. Berg condemned the raid on the market. She left.");
        assertThat(draft.actors().get(0).stance())
                .map(Draft.Position::sentences)
                .contains(List.of(2));
    }

    @Test
    void followsAPronounBackToWhoItMeans() {
        Draft draft = draft("Mayor Anna Berg came on Monday. She condemned the raid on the market.");
        assertThat(label(draft, "Anna Berg")).isEqualTo("critical");
    }

    @Test
    void keepsWhatAnActorSaysOutOfTheStanceOfTheArticle() {
        Draft draft = draft("\"It is a disgraceful, shameful and stupid plan,\" said Mayor Anna Berg on Monday.");
        assertThat(draft.stance()).map(Draft.Position::label).contains(Stance.Label.NEUTRAL);
    }

    private static String label(Draft draft, String name) {
        return draft.actors().stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .flatMap(Draft.Actor::stance)
                .map(position -> position.label().name().toLowerCase(Locale.ROOT))
                .orElse("none");
    }

    private static Draft draft(String text) {
        return new BuiltinSummarizer()
                .summarize(
                        ArticleFixture.of(Optional.of("News"), Optional.of("en"), text),
                        BriefOptions.DEFAULTS,
                        Deadline.after(Duration.ofSeconds(30)));
    }
}
