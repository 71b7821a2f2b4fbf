package dev.lede.llm;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

import dev.lede.Deadline;
import dev.lede.article.Article;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.Summarizer;
import dev.lede.brief.Warning;

/**
 * Has a model draft the brief: OpenAI's or any that speaks its protocol, Anthropic's, or one on Amazon Bedrock. The
 * model sees the page's sentences as numbered data and cites numbers; it has no tools, no secrets, and one page at a
 * time. Its configuration is checked at start; its client is made for the first article.
 */
@Singleton
public final class LlmSummarizer implements Summarizer {
    private final SettingsReader reader;
    private final LazyModel lazy = new LazyModel();

    public LlmSummarizer(LlmConfig config, Config variables) {
        this.reader = new SettingsReader(
                config, name -> variables.getOptionalValue(name, String.class).filter(value -> !value.isBlank()));
    }

    /** @throws io.quarkus.runtime.configuration.ConfigurationException where the engine is a model and lacks a setting */
    @Override
    public boolean serves(String engine) {
        Optional<Settings> settings = reader.provider(engine).map(reader::read);
        settings.ifPresent(lazy::configure);
        return settings.isPresent();
    }

    @Override
    public Draft summarize(Article article, BriefOptions options, Deadline deadline) {
        return lazy.reading(article, options).draft(deadline);
    }

    @Override
    public Optional<Draft> repair(
            Article article, BriefOptions options, Draft rejected, List<Warning> why, Deadline deadline) {
        return lazy.reading(article, options).repair(rejected, why, deadline);
    }
}
