package dev.lede.builtin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.article.Article;
import dev.lede.article.ArticleExtractor;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the text: a draft that says and cites nothing but sentences of it. */
final class BuiltinSummarizerFuzzTest {
    private static final List<BriefOptions.Length> LENGTHS = List.of(BriefOptions.Length.values());

    /** {@code input} is the text, in any charset; its length decides how long a summary is asked for. */
    @FuzzTest(maxDuration = "2m")
    void claimsOnlySentences(byte[] input) {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10));
        Optional<Article> article = article(input, deadline);
        if (article.isPresent()) {
            BriefOptions.Length length = LENGTHS.get(input.length % LENGTHS.size());
            BriefOptions options = new BriefOptions(Optional.empty(), length);
            requireSentences(article.get(), new BuiltinSummarizer().summarize(article.get(), options, deadline));
        }
        assertThat(deadline.isPast()).as("took longer than the deadline").isFalse();
    }

    private static Optional<Article> article(byte[] input, Deadline deadline) {
        Page page = new Page(Optional.empty(), Page.Format.TEXT, Optional.empty(), input);
        try {
            return Optional.of(new ArticleExtractor().extract(page, deadline));
        } catch (ProblemException e) {
            assertThat(e.problem()).isEqualTo(Problem.NO_TEXT);
            return Optional.empty();
        }
    }

    private static void requireSentences(Article article, Draft draft) {
        for (Draft.Claim claim : draft.claims()) {
            assertThat(claim.sentences()).hasSize(1);
            int number = claim.sentences().get(0);
            assertThat(article.sentence(number).map(article::textOf)).contains(claim.text());
        }
        draft.stance().ifPresent(stance -> requireNumbers(article, stance.sentences()));
        for (Draft.Actor actor : draft.actors()) {
            assertThat(article.text()).contains(actor.name());
            assertThat(actor.sentences()).isNotEmpty();
            requireNumbers(article, actor.sentences());
            actor.stance().ifPresent(stance -> requireNumbers(article, stance.sentences()));
        }
    }

    private static void requireNumbers(Article article, List<Integer> numbers) {
        assertThat(numbers)
                .allSatisfy(number -> assertThat(article.sentence(number)).isPresent());
    }
}
