package dev.lede.bench;

import java.time.Duration;
import java.util.Locale;

import dev.lede.Deadline;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.builtin.BuiltinSummarizer;

/** What one article of the corpus scored: the summary of each engine, our actors and our stance. */
record BuiltinScore(
        CorpusArticle article, Draft draft, EngineSummaries summaries, ActorScore actors, boolean stanceRight) {

    EngineSummaries.Summary summary(String engine) {
        return summaries.of(engine);
    }

    static BuiltinScore of(CorpusArticle article) {
        Draft draft = new BuiltinSummarizer()
                .summarize(article.article(), BriefOptions.DEFAULTS, Deadline.after(Duration.ofSeconds(30)));
        String label = draft.stance()
                .map(position -> position.label().name().toLowerCase(Locale.ROOT))
                .orElse("neutral");
        return new BuiltinScore(
                article,
                draft,
                EngineSummaries.of(draft, article.article(), article.language(), article.summary()),
                ActorScore.of(draft.actors(), article.actors()),
                label.equals(article.stance()));
    }
}
