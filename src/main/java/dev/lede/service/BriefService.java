package dev.lede.service;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.article.Article;
import dev.lede.article.ArticleExtractor;
import dev.lede.brief.Brief;
import dev.lede.brief.Draft;
import dev.lede.brief.Grounding;
import dev.lede.brief.Link;
import dev.lede.brief.Summarizer;
import dev.lede.fetch.PageFetcher;

/** The pipeline: fetch, extract, summarise, ground, all under one deadline. Keeps nothing between calls. */
@Singleton
public final class BriefService {
    /** Kept back for rendering and sending the answer. */
    private static final Duration ANSWER_RESERVE = Duration.ofMillis(300);

    /** The part of the time left that fetching may take; the engine gets the rest. */
    private static final double FETCH_SHARE = 0.6;

    private final PageFetcher fetcher;
    private final ArticleExtractor extractor;
    private final Summarizer summarizer;
    private final Grounding grounding = new Grounding();
    private final Turnstile extraction = new Turnstile(Runtime.getRuntime().availableProcessors());

    public BriefService(PageFetcher fetcher, ArticleExtractor extractor, Summarizer summarizer) {
        this.fetcher = fetcher;
        this.extractor = extractor;
        this.summarizer = summarizer;
    }

    /**
     * Answers one call, blocking.
     *
     * @param deadline when the caller must have the answer; 300 ms of it are kept for sending it
     * @param trace    told what happens, also when it ends in a problem
     * @throws ProblemException whatever the stages throw, and NO_TEXT where nothing is left to summarise
     */
    public Brief brief(BriefRequest request, Deadline deadline, Trace trace) {
        trace.source(request.source().kind(), address(request.source()).flatMap(BriefService::host));
        Deadline work = deadline.minus(ANSWER_RESERVE);
        Page page = page(request.source(), work, trace);
        trace.bytes(page.body().length);
        Article article = extraction.inTurn(work, () -> trace.time("extract", () -> extractor.extract(page, work)));
        Draft draft = trace.time("summarise", () -> summarizer.summarize(article, request.options(), work));
        Brief brief = trace.time("ground", () -> grounding.ground(draft, article, request.options()));
        trace.words(brief.article().words());
        trace.engine(brief.engine().name());
        if (brief.claims().isEmpty()) {
            throw new ProblemException(
                    Problem.NO_TEXT,
                    "the page has " + brief.article().words() + " words of text and none that could be summarised");
        }
        Map<String, Double> millis = new LinkedHashMap<>(trace.stages());
        millis.put("total", trace.totalMillis());
        Brief timed = brief.with(brief.engine().taking(millis));
        return request.includeText() ? timed : timed.withoutText();
    }

    private Page page(Source source, Deadline deadline, Trace trace) {
        if (source instanceof Source.Document document) {
            return document.page();
        }
        String url = ((Source.Link) source).url();
        Deadline share =
                deadline.within(Duration.ofMillis((long) (deadline.remaining().toMillis() * FETCH_SHARE)));
        return trace.time("fetch", () -> fetcher.fetch(url, share));
    }

    private static Optional<String> address(Source source) {
        return source instanceof Source.Link link
                ? Optional.of(link.url())
                : ((Source.Document) source).page().url();
    }

    private static Optional<String> host(String url) {
        if (url.length() > Link.MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(url).getHost());
        } catch (IllegalArgumentException e) {
            // Nobody has checked this address yet; a broken one has no host to log.
            return Optional.empty();
        }
    }
}
