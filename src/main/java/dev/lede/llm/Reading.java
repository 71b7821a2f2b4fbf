package dev.lede.llm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.lede.Deadline;
import dev.lede.article.Article;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.Engine;
import dev.lede.brief.EngineFailure;
import dev.lede.brief.FailureCause;
import dev.lede.brief.Warning;

/** One article being read by a model, in one call or in many. */
final class Reading {
    /** Of the prompt beside page and rules: markers, orders, and what templates add. */
    private static final int OVERHEAD = 300;

    private final Settings settings;
    private final ModelClient model;
    private final Workers workers;
    private final ReplyLanguage language;
    private final ReplySchema schema;
    private final Spending spending;
    private final String head;
    private final List<PageText.Line> lines;
    private final int sentences;

    Reading(Settings settings, ModelClient model, Workers workers, Article article, BriefOptions options) {
        this.settings = settings;
        this.model = model;
        this.workers = workers;
        this.language = ReplyLanguage.of(article, options);
        this.schema = Prompt.schema(options.length(), settings.provider() == Provider.OPENAI);
        this.spending = new Spending(settings.prices());
        this.head = PageText.head(article);
        this.lines = PageText.lines(article);
        this.sentences = article.sentences().size();
    }

    /** @throws EngineFailure which tells what was used */
    Draft draft(Deadline deadline) {
        try {
            List<String> parts = Parts.of(lines, budget());
            if (parts.size() == 1) {
                Findings findings = ask(question(parts.get(0), Prompt.order(schema, language.wanted())), deadline);
                return draft(findings, Map.of(), List.of());
            }
            LongPage page = new LongPage(model, workers, schema, language, spending);
            Findings findings = page.read(head, parts, budget(), deadline);
            if (language.isMissedBy(findings.claims())) {
                throw new EngineFailure(FailureCause.WRONG_LANGUAGE);
            }
            return draft(findings, page.millis(), page.warnings());
        } catch (EngineFailure failure) {
            throw failure.after(spending.usage());
        }
    }

    /** Once more, with what was wrong; empty for a page that takes more than one call. */
    Optional<Draft> repair(Draft rejected, List<Warning> why, Deadline deadline) {
        List<String> parts = Parts.of(lines, budget());
        if (parts.size() > 1 || deadline.isPast()) {
            return Optional.empty();
        }
        String objections = rejected.claims().stream()
                        .map(claim -> "- " + Untrusted.line(claim.text()) + " " + claim.sentences())
                        .collect(Collectors.joining("\n"))
                + why.stream()
                        .map(warning -> "\n- " + Untrusted.line(warning.message()))
                        .distinct()
                        .collect(Collectors.joining());
        try {
            String order = Prompt.order(schema, language.wanted());
            Question question = question(parts.get(0), order).insisting(Prompt.repair(objections));
            return Optional.of(draft(ask(question, deadline), Map.of(), List.of()));
        } catch (EngineFailure failure) {
            throw failure.after(spending.usage());
        }
    }

    private Findings ask(Question question, Deadline deadline) {
        Findings findings = ReplyReader.read(model.ask(question, deadline, spending), schema);
        if (!language.isMissedBy(findings.claims())) {
            return findings;
        }
        Question again = question.insisting(Prompt.rewriteIn(language.wanted().orElseThrow()));
        Findings rewritten = ReplyReader.read(model.ask(again, deadline, spending), schema);
        if (language.isMissedBy(rewritten.claims())) {
            throw new EngineFailure(FailureCause.WRONG_LANGUAGE);
        }
        return rewritten;
    }

    private Question question(String page, String order) {
        return new Question(Prompt.rules(schema), Delimiter.draw().around(head + "\n" + page), order, schema);
    }

    private Draft draft(Findings findings, Map<String, Double> millis, List<Warning> warnings) {
        Findings cited = findings.citing(number -> number <= sentences);
        return new Draft(
                cited.claims(),
                cited.actors(),
                cited.stance(),
                new Engine(
                        settings.provider().engine(), Optional.of(settings.model()), false, spending.usage(), millis),
                warnings);
    }

    /** Tokens that a part of the page may have. */
    private int budget() {
        int rules = TokenEstimate.of(Prompt.rules(schema)) + TokenEstimate.of(schema.json());
        int left = settings.contextTokens() - settings.maxOutputTokens() - rules - TokenEstimate.of(head) - OVERHEAD;
        return Math.max(left, settings.contextTokens() / 8);
    }
}
