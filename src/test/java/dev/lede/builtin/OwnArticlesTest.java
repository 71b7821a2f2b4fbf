package dev.lede.builtin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.Deadline;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;

import static org.assertj.core.api.Assertions.assertThat;

final class OwnArticlesTest {
    static Stream<OwnArticles> articles() {
        return OwnArticles.all();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void findsWhoActsAndInWhatRoleAndWhereEachStands(OwnArticles own) {
        Draft draft = draft(own);
        for (OwnArticles.Expected expected : own.actors()) {
            Optional<Draft.Actor> actor = draft.actors().stream()
                    .filter(found -> found.name().equals(expected.name()))
                    .findFirst();
            assertThat(actor).as(expected.name() + " in " + draft.actors()).isPresent();
            assertThat(actor.get().type().name().toLowerCase(Locale.ROOT)).isEqualTo(expected.type());
            if (!expected.roleWord().equals("-")) {
                assertThat(actor.get().role().orElse("")).contains(expected.roleWord());
            }
            if (!expected.stance().equals("-")) {
                assertThat(actor.get().stance())
                        .as(expected.name())
                        .map(position -> position.label().name().toLowerCase(Locale.ROOT))
                        .contains(expected.stance());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void tellsReportingFromOpinion(OwnArticles own) {
        assertThat(draft(own).stance())
                .map(position -> position.label().name().toLowerCase(Locale.ROOT))
                .contains(own.stance());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void startsTheSummaryWithWhatHappened(OwnArticles own) {
        Draft draft = draft(own);
        assertThat(draft.claims().get(0).sentences().get(0)).isLessThanOrEqualTo(2);
    }

    private static Draft draft(OwnArticles own) {
        return new BuiltinSummarizer()
                .summarize(own.article(), BriefOptions.DEFAULTS, Deadline.after(Duration.ofSeconds(30)));
    }
}
