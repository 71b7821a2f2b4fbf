package dev.lede.llm;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.lede.article.Article;
import dev.lede.brief.BriefOptions;

/** The model that the configuration names: settings at start, the client of it when there is a first article. */
final class LazyModel {
    private final AtomicReference<Settings> settings = new AtomicReference<>();
    private final Workers workers = new Workers();
    private @Nullable ModelClient client;

    void configure(Settings checked) {
        settings.set(checked);
    }

    Reading reading(Article article, BriefOptions options) {
        Settings configured = settings.get();
        if (configured == null) {
            throw new IllegalStateException("no model is configured");
        }
        return new Reading(configured, client(configured), workers, article, options);
    }

    private synchronized ModelClient client(Settings configured) {
        if (client == null) {
            client = new ModelClient(configured);
        }
        return client;
    }
}
