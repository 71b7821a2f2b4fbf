package dev.lede.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.article.Article;
import dev.lede.brief.Brief;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.Engine;
import dev.lede.brief.EngineFailure;
import dev.lede.brief.FailureCause;
import dev.lede.brief.Grounding;
import dev.lede.brief.Summarizer;
import dev.lede.brief.Usage;
import dev.lede.brief.Warning;

/** Has the article drafted and checked, and turns to the built-in engine where the one that was chosen fails. */
@Singleton
final class Drafting {
    /** With fewer words than this there is nothing that a model could say better than the page does. */
    static final int FEWEST_WORDS = 60;

    private static final String BUILTIN = Engine.BUILTIN.name();

    /** The part of the time left that is kept for the built-in engine, and the least of it. */
    private static final double FALLBACK_SHARE = 0.2;

    private static final Duration FALLBACK_RESERVE = Duration.ofMillis(300);

    private static final Duration WAIT_FOR_MODEL = Duration.ofSeconds(10);
    private static final Duration WAIT_FOR_OPERATOR = Duration.ofSeconds(60);

    private final Summarizer builtin;
    private final Summarizer chosen;
    private final String engine;
    private final boolean fallsBack;
    private final Grounding grounding = new Grounding();

    Drafting(Instance<Summarizer> summarizers, EngineConfig config) {
        List<Summarizer> engines = summarizers.stream().toList();
        this.builtin = serving(engines, BUILTIN).orElseThrow();
        this.chosen = config.engine().equals("auto")
                ? serving(engines, "auto").orElse(builtin)
                : serving(engines, config.engine())
                        .orElseThrow(() -> new ConfigurationException("lede.engine is \"" + config.engine()
                                + "\"; known are auto, builtin, openai, anthropic, bedrock"));
        this.engine = config.engine();
        this.fallsBack = config.llm().fallback() == EngineConfig.Fallback.BUILTIN;
    }

    /** What {@code lede.engine} says; with what the rest of the configuration says, it stays the same for the process. */
    String engine() {
        return engine;
    }

    /**
     * @throws ProblemException MODEL_UNAVAILABLE where the chosen engine fails and {@code lede.llm.fallback} is
     *                          {@code none}, DEADLINE_EXCEEDED
     */
    Brief brief(Article article, BriefOptions options, Deadline deadline, Trace trace) {
        if (chosen == builtin || Grounding.words(article) < FEWEST_WORDS) {
            return builtin(article, options, deadline, trace);
        }
        try {
            return byModel(article, options, sparing(deadline), trace);
        } catch (EngineFailure failure) {
            return standIn(failure, article, options, deadline, trace);
        } catch (ProblemException e) {
            if (e.problem() != Problem.DEADLINE_EXCEEDED) {
                throw e;
            }
            return standIn(new EngineFailure(FailureCause.TIMEOUT), article, options, deadline, trace);
        }
    }

    private Brief byModel(Article article, BriefOptions options, Deadline deadline, Trace trace) {
        Draft draft = trace.time("summarise", () -> chosen.summarize(article, options, deadline));
        Brief brief = ground(draft, article, options, trace);
        return brief.claims().isEmpty() ? repaired(draft, brief, article, options, deadline, trace) : brief;
    }

    private Brief repaired(
            Draft rejected, Brief empty, Article article, BriefOptions options, Deadline deadline, Trace trace) {
        Usage spent = rejected.engine().usage();
        Optional<Draft> draft;
        try {
            draft = trace.time("repair", () -> chosen.repair(article, options, rejected, empty.warnings(), deadline));
        } catch (EngineFailure failure) {
            throw failure.after(spent.plus(failure.usage()));
        }
        if (draft.isPresent()) {
            spent = spent.plus(draft.get().engine().usage());
            Brief brief = ground(draft.get(), article, options, trace);
            if (!brief.claims().isEmpty()) {
                return brief.with(brief.engine().using(spent));
            }
        }
        throw new EngineFailure(FailureCause.UNSUPPORTED, Optional.empty(), spent);
    }

    private Brief standIn(
            EngineFailure failure, Article article, BriefOptions options, Deadline deadline, Trace trace) {
        trace.failure(failure);
        if (!fallsBack) {
            Duration wait =
                    failure.retryAfter().orElse(failure.reason().passing() ? WAIT_FOR_MODEL : WAIT_FOR_OPERATOR);
            throw new ProblemException(
                            Problem.MODEL_UNAVAILABLE,
                            failure.reason().sentence() + " ("
                                    + failure.reason().code() + ")")
                    .retryAfter(wait);
        }
        Brief brief = builtin(article, options, deadline, trace);
        List<Warning> warnings = new ArrayList<>();
        warnings.add(new Warning(
                failure.reason().code(), failure.reason().sentence() + " The built-in engine wrote this brief."));
        warnings.addAll(brief.warnings());
        return brief.with(brief.engine().standingIn(failure.usage())).with(warnings);
    }

    private Brief builtin(Article article, BriefOptions options, Deadline deadline, Trace trace) {
        // "summarise" is the model's where one has failed.
        String stage = trace.stages().containsKey("summarise") ? "fallback" : "summarise";
        return ground(trace.time(stage, () -> builtin.summarize(article, options, deadline)), article, options, trace);
    }

    private Brief ground(Draft draft, Article article, BriefOptions options, Trace trace) {
        draft.engine().millis().forEach(trace::stage);
        return trace.time("ground", () -> grounding.ground(draft, article, options));
    }

    private static Deadline sparing(Deadline deadline) {
        Duration share = Duration.ofNanos((long) (deadline.remaining().toNanos() * FALLBACK_SHARE));
        return deadline.minus(share.compareTo(FALLBACK_RESERVE) > 0 ? share : FALLBACK_RESERVE);
    }

    private static Optional<Summarizer> serving(List<Summarizer> engines, String name) {
        return engines.stream().filter(engine -> engine.serves(name)).findFirst();
    }
}
