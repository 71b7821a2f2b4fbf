package dev.lede.llm;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.lede.Deadline;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.EngineFailure;
import dev.lede.brief.FailureCause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class RetriesTest {
    private static final String PATH = "/v1/chat/completions";

    private final ModelServer server = new ModelServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"408", "429", "500", "503"})
    void triesAgainAndCounts(int status) {
        server.answer(Shapes.error(status), Shapes.error(status), Shapes.reply(PATH, Models.REPLY));

        Draft draft = draft("lede.llm.max-retries", "2");

        assertThat(draft.engine().usage().calls()).isEqualTo(3);
        assertThat(draft.engine().usage().retries()).isEqualTo(2);
        assertThat(draft.engine().usage().inputTokens()).isEqualTo(100);
    }

    @Test
    void triesNoMoreThanAllowed() {
        server.answer(Shapes.error(500));

        assertThatThrownBy(() -> draft("lede.llm.max-retries", "0")).isInstanceOf(EngineFailure.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        server.answer(Shapes.error(429).withHeader("Retry-After", "1"), Shapes.reply(PATH, Models.REPLY));

        draft();

        assertThat(waited()).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void waitsUntilTheDateItIsAskedTo() {
        // A date has whole seconds: at least one of these two is left.
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
        server.answer(Shapes.error(503).withHeader("Retry-After", date), Shapes.reply(PATH, Models.REPLY));

        draft();

        assertThat(waited()).isGreaterThanOrEqualTo(Duration.ofMillis(900));
    }

    @Test
    void givesUpAtOnceWhenItIsAskedToWaitPastTheDeadline() {
        server.answer(Shapes.error(429).withHeader("Retry-After", "3600"));
        Deadline deadline = Models.seconds(600);

        assertThatThrownBy(() -> Models.engine(Models.at(server, "openai"))
                        .summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, deadline))
                .isInstanceOfSatisfying(EngineFailure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(FailureCause.QUOTA);
                    assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
                });
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void addsUpTheTokensOfAllCalls() {
        server.answer(Shapes.reply(PATH, "no JSON here"), Shapes.error(500), Shapes.reply(PATH, Models.REPLY));

        Draft draft = draft("lede.llm.input-price", "1000", "lede.llm.output-price", "10000");

        assertThat(draft.engine().usage().calls()).isEqualTo(3);
        assertThat(draft.engine().usage().retries()).isEqualTo(1);
        assertThat(draft.engine().usage().inputTokens()).isEqualTo(200);
        assertThat(draft.engine().usage().outputTokens()).isEqualTo(40);
        assertThat(draft.engine().usage().cost().orElseThrow()).isEqualByComparingTo("0.6");
    }

    /** Between the first two requests. */
    private Duration waited() {
        return Duration.between(
                server.requests().get(0).getLoggedDate().toInstant(),
                server.requests().get(1).getLoggedDate().toInstant());
    }

    private Draft draft(String... properties) {
        return Models.engine(Models.at(server, "openai", properties))
                .summarize(Models.article(Models.STORY), BriefOptions.DEFAULTS, Models.seconds(10));
    }
}
