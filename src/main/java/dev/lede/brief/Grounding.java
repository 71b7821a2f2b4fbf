package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.lede.article.Article;
import dev.lede.article.Metadata;

/**
 * Turns a draft into a brief by checking it against the article. Quotes and offsets are made here and nowhere else,
 * from sentence numbers, so no engine can return a quote that is not in the page. What the page contradicts or lacks is
 * dropped, what it supports weakly is kept, and a warning says what and why. Time is linear in article and draft.
 */
public final class Grounding {
    private static final int MAX_ACTORS = 10;
    private static final int MAX_WARNINGS = 20;
    private static final int MAX_MESSAGE = 300;
    private static final int MAX_LINE = 1_000;

    /** How many words an article has, as {@link Brief.ArticleDetails#words()} tells it. */
    public static int words(Article article) {
        return Script.countWords(article.text());
    }

    /**
     * The brief of {@code article} that {@code draft} proposes; its article details carry the text.
     *
     * @param options those that the draft was made with: they tell the language of the answer
     */
    public Brief ground(Draft draft, Article article, BriefOptions options) {
        List<Warning> warnings = new ArrayList<>(PageWarnings.of(article));
        draft.warnings().stream()
                .limit(MAX_WARNINGS)
                .flatMap(w -> clean(w).stream())
                .forEach(warnings::add);
        MachineTalk talk = new MachineTalk(article);
        String text = MachineTalk.masked(article, talk);
        Citations citations = new Citations(article, talk);
        Mentions mentions = new Mentions(text, article);
        ClaimCheck check = new ClaimCheck(article, talk, options);
        List<Claim> claims = new Claims(citations, check, warnings).of(draft.claims());
        List<KeyActor> actors = new ActorCheck(article, text, mentions, citations, warnings)
                .check(draft.actors().stream().limit(MAX_ACTORS).toList());
        Stance stance = new StanceCheck(mentions, citations, check, warnings).check(draft.stance());
        return new Brief(summary(claims), claims, actors, stance, details(article), draft.engine(), warnings);
    }

    private static Optional<Warning> clean(Warning warning) {
        String message = Wording.clean(warning.message(), MAX_MESSAGE);
        boolean stands = warning.code().matches("[a-z][a-z-]{0,39}") && !AddressCheck.isAddress(message);
        return stands ? Optional.of(new Warning(warning.code(), message)) : Optional.empty();
    }

    private static String line(String text) {
        return Wording.clean(text, MAX_LINE);
    }

    private static String summary(List<Claim> claims) {
        StringBuilder summary = new StringBuilder();
        String last = "";
        for (Claim claim : claims) {
            summary.append(Script.joiner(last, claim.text())).append(claim.text());
            last = claim.text();
        }
        return summary.toString();
    }

    private static Brief.ArticleDetails details(Article article) {
        Metadata metadata = article.metadata();
        return new Brief.ArticleDetails(
                metadata.canonicalUrl().filter(Link::isSafe).or(metadata::url),
                metadata.title().map(Grounding::line),
                metadata.byline().map(Grounding::line),
                metadata.site().map(Grounding::line),
                metadata.published(),
                metadata.language(),
                metadata.image().filter(Link::isSafe),
                article.kind(),
                article.confidence(),
                Script.countWords(article.text()),
                Optional.of(article.text()));
    }
}
