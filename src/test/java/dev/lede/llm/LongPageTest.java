package dev.lede.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.lede.article.Article;
import dev.lede.brief.Brief;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.EngineFailure;
import dev.lede.brief.FailureCause;
import dev.lede.brief.Grounding;
import dev.lede.brief.Warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages longer than a call: read in parts, brought together, and cited by the numbers of the whole page. */
final class LongPageTest {
    private static final Pattern FIRST_LINE = Pattern.compile("\\\\n\\[(\\d+)\\] ([^\\\\]*)");
    private static final Pattern FINDING = Pattern.compile("- ([^\\[\\\\]*) \\[(\\d+)\\]");

    private final ModelServer server = new ModelServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsAPageOfTwoHundredThousandWords() {
        Article article = pageOf(200_000);
        server.answerBy(LongPageTest::readFaithfully);

        Draft draft = Models.engine(Models.at(server, "openai"))
                .summarize(article, BriefOptions.DEFAULTS, Models.seconds(20));
        Brief brief = new Grounding().ground(draft, article, BriefOptions.DEFAULTS);

        assertThat(draft.engine().usage().calls()).isBetween(8, 40);
        assertThat(draft.engine().usage().inputTokens())
                .isEqualTo(100 * draft.engine().usage().calls());
        assertThat(draft.engine().millis()).containsOnlyKeys("map", "reduce");
        assertThat(brief.claims()).hasSize(5);
        assertThat(brief.claims())
                .allSatisfy(claim -> assertThat(article.text()
                                .substring(
                                        claim.evidence().get(0).start(),
                                        claim.evidence().get(0).end()))
                        .isEqualTo(claim.text()));
    }

    @Test
    void keepsEachCallWithinTheContext() {
        server.answerBy(LongPageTest::readFaithfully);

        Models.engine(Models.at(server, "openai", "lede.llm.context-tokens", "8000"))
                .summarize(pageOf(20_000), BriefOptions.DEFAULTS, Models.seconds(20));

        // Three characters of English are never less than half a token.
        assertThat(server.requests())
                .hasSizeGreaterThan(5)
                .allSatisfy(request ->
                        assertThat(request.getBodyAsString().length()).isLessThan(8000 * 4));
    }

    @Test
    void tellsWhichPartCouldNotBeRead() {
        server.answerBy(request ->
                request.getBodyAsString().contains("part 2 of") ? Shapes.error(401) : readFaithfully(request));

        Draft draft = draft();

        assertThat(draft.claims()).isNotEmpty();
        assertThat(draft.warnings()).extracting(Warning::code).containsExactly("page-partly-read");
    }

    @Test
    void tellsThePartsInOrderWhereTheyCannotBeBroughtTogether() {
        server.answerBy(request -> isReduce(request) ? Shapes.error(401) : readFaithfully(request));

        Draft draft = draft();

        List<Integer> cited =
                draft.claims().stream().map(claim -> claim.sentences().get(0)).toList();
        assertThat(cited).hasSize(5).isSorted().doesNotHaveDuplicates();
        assertThat(draft.warnings()).extracting(Warning::code).containsExactly("page-not-brought-together");
    }

    @Test
    void failsWhereNoPartCanBeRead() {
        server.answer(Shapes.error(401));

        assertThatThrownBy(this::draft).isInstanceOfSatisfying(EngineFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(FailureCause.UNAUTHORIZED);
            assertThat(failure.usage().calls()).isGreaterThan(1);
        });
    }

    @Test
    void citesNothingThatNoPartHasCited() {
        server.answerBy(request -> isReduce(request)
                ? Shapes.reply(request.getUrl(), "{\"claims\":[{\"text\":\"A thing\",\"sentences\":[3]}]}")
                : readFaithfully(request));

        assertThat(draft().claims())
                .noneSatisfy(claim -> assertThat(claim.sentences()).contains(3));
    }

    private Draft draft() {
        return Models.engine(Models.at(server, "openai", "lede.llm.context-tokens", "8000"))
                .summarize(pageOf(20_000), BriefOptions.DEFAULTS, Models.seconds(20));
    }

    /** A model that claims the first sentence that it is shown, and of findings the first five. */
    private static ResponseDefinitionBuilder readFaithfully(Request request) {
        String body = request.getBodyAsString();
        List<String> claims = new ArrayList<>();
        Matcher matcher =
                (isReduce(request) ? FINDING : FIRST_LINE).matcher(body.substring(body.indexOf("===== PAGE")));
        while (matcher.find() && claims.size() < (isReduce(request) ? 5 : 1)) {
            String number = matcher.group(isReduce(request) ? 2 : 1);
            String text = matcher.group(isReduce(request) ? 1 : 2);
            claims.add("{\"text\":\"" + text + "\",\"sentences\":[" + number + "]}");
        }
        return Shapes.reply(
                request.getUrl(), "{\"claims\":[" + String.join(",", claims) + "],\"actors\":[],\"stance\":{}}");
    }

    private static boolean isReduce(Request request) {
        return request.getBodyAsString().contains("Claims found:");
    }

    private static Article pageOf(int words) {
        // 16 words each.
        return Models.article(IntStream.rangeClosed(1, words / 16)
                .mapToObj(i -> "Ship number " + i + " came into the harbour of the town and left it again on day " + i
                        + (i % 8 == 0 ? ".\n\n" : ". "))
                .collect(Collectors.joining()));
    }
}
