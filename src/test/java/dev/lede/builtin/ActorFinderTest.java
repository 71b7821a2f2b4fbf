package dev.lede.builtin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Deadline;
import dev.lede.TableText;
import dev.lede.article.ArticleFixture;

import static org.assertj.core.api.Assertions.assertThat;

final class ActorFinderTest {
    static List<String> table() {
        return TableText.lines("/builtin/names.txt");
    }

    @ParameterizedTest
    @MethodSource("table")
    void findsWhoActsWithTypeAndRole(String line) {
        List<String> fields = Stream.of(line.split("\t", -1)).toList();
        List<String> expected = Stream.of(fields.get(2).split("; ", -1))
                .filter(actor -> !actor.isBlank())
                .toList();
        List<String> found = actors(fields.get(0), fields.get(1)).stream()
                .map(actor -> actor.name() + "/" + actor.type().name().toLowerCase(Locale.ROOT) + "/"
                        + actor.role().orElse(""))
                .toList();
        assertThat(found).containsAll(expected);
        assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
    }

    @Test
    void bringsTheFormsOfACountryTogether() {
        List<Actor> actors = actors("en", "China said no. Beijing warned the Chinese firms. China will reply.");
        assertThat(actors).hasSize(1);
        assertThat(actors.get(0).aliases()).contains("Beijing", "Chinese");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Tom Reed; Editing by Jane Holt)",
                "Press writer Tom Reed contributed to this report.",
                "Reporting by Tom Reed in Leeds; editing by Jane Holt."
            })
    void leavesOutWhoWroteTheArticle(String credit) {
        assertThat(actors("en", "Mayor Anna Berg said on Monday that prices would fall.\n\n" + credit))
                .extracting(Actor::name)
                .containsExactly("Anna Berg");
    }

    @Test
    void keepsWhomASentenceAboutReportingOrEditingNames() {
        assertThat(actors("en", "Gene editing by Rosa Hill cured two patients. Hill said so on Monday."))
                .extracting(Actor::name)
                .containsExactly("Rosa Hill");
        assertThat(actors("es", "La ministra Ana Soler actuó con información de la policía. Soler lo dijo el lunes."))
                .extracting(Actor::name)
                .contains("Ana Soler");
    }

    @Test
    void looksForNobodyInASentenceThatNobodyWouldWrite() {
        String clause = "Mayor Anna Berg condemned it, and ";
        assertThat(actors("en", clause.repeat(20) + "left.")).hasSize(1);
        assertThat(actors("en", clause.repeat(20_000) + "left.")).isEmpty();
        assertThat(actors("en", clause.repeat(20_000) + "left. Mayor Rosa Hill said no."))
                .extracting(Actor::name)
                .containsExactly("Rosa Hill");
    }

    @Test
    void takesNeitherMonthsNorTheStartOfASentenceForAnActor() {
        assertThat(actors("en", "Monday was cold. January is over. Snow fell. Heavy rain is expected in Kent."))
                .isEmpty();
    }

    private static List<Actor> actors(String language, String text) {
        Deadline deadline = Deadline.after(Duration.ofSeconds(30));
        return new ActorFinder(Tokenizer.read(
                        ArticleFixture.of(Optional.of("News"), Optional.of(language), text), language, deadline))
                .find(deadline);
    }
}
