package dev.lede.builtin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.Deadline;
import dev.lede.TableText;
import dev.lede.article.ArticleFixture;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.Stance;

import static org.assertj.core.api.Assertions.assertThat;

final class ActorStancesTest {
    static List<String> table() {
        return TableText.lines("/builtin/sides.txt");
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

    static List<String> languages() {
        return TableText.lines("/builtin/sides-in-languages.txt");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void tellsSidesInEachLanguage(String line) {
        SideLine side = SideLine.parse(line);
        Draft draft = draft(side.language(), side.text());
        assertThat(label(draft, side.name())).as(draft.actors().toString()).isEqualTo(side.label());
    }

    @Test
    void givesABodyNoSideThatOnlyItsLeaderIsSeenToTake() {
        Draft draft = draft("The Bridge Association met on Monday. Its president, Anna Berg, condemned the plan.");
        assertThat(label(draft, "Anna Berg")).isEqualTo("critical");
        assertThat(label(draft, "Bridge Association")).isEqualTo("none");
    }

    @Test
    void takesWhoIsAccusedForNoFriendOfTheirPretext() {
        Draft draft =
                draft("The Port Council met. Mayor Anna Berg accused the Port Council of closing its market under the"
                        + " pretext of protecting the bay.");
        assertThat(label(draft, "Port Council")).isEqualTo("none");
        assertThat(label(draft, "Anna Berg")).isEqualTo("critical");
    }

    @Test
    void givesEachSentenceOfAQuotationToWhoSpeaksAtItsEnd() {
        Draft draft = draft("\"The plan is a disgrace. We were not asked,\" said Mayor Anna Berg. She left.");
        assertThat(label(draft, "Anna Berg")).isEqualTo("critical");
    }

    @Test
    void hearsWhomAnInterviewIsWith() {
        String interview = """
                # The last midwife

                Midwife Anna Berg retires on Friday. Minister Paul Moss wants to close her ward. What a disgrace.

                Do you still wait for calls?

                Always. I think of Rosa Hill, my teacher.

                And the plan to close the ward?

                It is a disgrace. It is a scandal.

                What will you do now?

                I will sleep.""";
        Draft draft = draft(interview);
        assertThat(draft.actors().stream()
                        .flatMap(actor -> actor.stance().stream())
                        .flatMap(position -> position.sentences().stream()))
                .as("what Berg answers, and not what stands above the first question")
                .isNotEmpty()
                .allMatch(sentence -> sentence > 4);
        assertThat(label(draft, "Anna Berg")).isEqualTo("critical");
        assertThat(label(draft, "Rosa Hill")).isEqualTo("none");
        assertThat(label(draft, "Paul Moss")).isEqualTo("none");
    }

    @Test
    void givesAnswersToReadersQuestionsToNobody() {
        Draft draft = draft("""
                How did the fire start?

                Nobody knows. It is a disgrace, a scandal.

                Who is to blame?

                Engineer Anna Berg says that the wind was strong.

                When will it end?

                Not before Tuesday. It is a shame.""");
        assertThat(label(draft, "Anna Berg")).isEqualTo("none");
    }

    @Test
    void takesPraiseInALongGuideForDescription() {
        String lovely = "\"It is a wonderful, lovely table,\" said planner Anna Berg.";
        String plain = " Cups stand on shelf ";
        StringBuilder guide = new StringBuilder(lovely);
        assertThat(label(draft(lovely), "Anna Berg")).isEqualTo("supportive");
        for (int i = 0; i < 60; i++) {
            guide.append(plain).append(i).append(".");
        }
        assertThat(label(draft(guide.toString()), "Anna Berg")).isEqualTo("none");
        guide.append(" Berg condemned the shelf. Berg condemned the cup. Berg praised the table.");
        assertThat(label(draft(guide.toString()), "Anna Berg")).isNotEqualTo("none");
    }

    static List<String> targets() {
        return TableText.lines("/builtin/targets.txt");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void namesWhatASideIsAboutInEachLanguage(String line) {
        String[] parts = line.split("\t", -1);
        Draft draft = draft(parts[0], parts[1]);
        assertThat(draft.actors().stream()
                        .flatMap(actor -> actor.stance().stream())
                        .flatMap(position -> position.target().stream()))
                .as(draft.actors().toString())
                .containsExactly(parts[2]);
    }

    @Test
    void takesNobodyForAThing() {
        Draft draft = draft("Mayor Anna Berg came on Monday. It condemned the raid, the paper wrote.");
        assertThat(label(draft, "Anna Berg")).isEqualTo("none");
    }

    @Test
    void citesTheSentenceThatShowsTheSide() {
        Draft draft = draft("Mayor Anna Berg came on Monday. Berg condemned the raid on the market. She left.");
        assertThat(draft.actors().get(0).stance())
                .map(Draft.Position::sentences)
                .contains(List.of(2));
    }

    @Test
    void namesWhatASideIsAboutAndNoHalfOfAClause() {
        assertThat(target("Mayor Anna Berg praised the flood wall on Monday. She left."))
                .contains("flood wall");
        assertThat(target("Mayor Anna Berg said support spiked. She backed doubled."))
                .isEmpty();
        assertThat(target("The Department of Water praised the Department of Water. It said so on Monday."))
                .isEmpty();
    }

    @Test
    void namesTheWholeActorThatAnArticleIsAbout() {
        Draft draft = new BuiltinSummarizer()
                .summarize(
                        ArticleFixture.of(
                                Optional.of("Paris Baguette opens a hundred shops"),
                                Optional.of("en"),
                                "Paris Baguette opens a hundred shops. Paris Baguette said on Monday that Baguette"
                                        + " lovers were waiting."),
                        BriefOptions.DEFAULTS,
                        Deadline.after(Duration.ofSeconds(30)));
        assertThat(draft.stance().flatMap(Draft.Position::target)).contains("Paris Baguette");
    }

    private static Optional<String> target(String text) {
        return draft(text).actors().get(0).stance().flatMap(Draft.Position::target);
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
        return draft("en", text);
    }

    private static Draft draft(String language, String text) {
        return new BuiltinSummarizer()
                .summarize(
                        ArticleFixture.of(Optional.of("News"), Optional.of(language), text),
                        BriefOptions.DEFAULTS,
                        Deadline.after(Duration.ofSeconds(30)));
    }
}
