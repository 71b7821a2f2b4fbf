package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.lede.article.Article;
import dev.lede.article.Metadata;

/**
 * Turns a draft into a brief by checking it against the article. Quotes and offsets are made here and nowhere else,
 * from sentence numbers, so no engine can return a quote that is not in the page. What has no support is dropped, and
 * a warning says what and why.
 */
public final class Grounding {
    /** An answer longer than this is not a brief; an engine that sends more is cut off. */
    private static final int MAX_CLAIMS = 12;

    private static final int MAX_ACTORS = 10;
    private static final int MAX_CLAIM = 2_000;

    /** How many words an article has, as {@link Brief.ArticleDetails#words()} tells it. */
    public static int words(Article article) {
        return Script.countWords(article.text());
    }

    /** The brief of {@code article} that {@code draft} proposes; its article details carry the text. */
    public Brief ground(Draft draft, Article article) {
        List<Warning> warnings = new ArrayList<>(PageWarnings.of(article));
        warnings.addAll(draft.warnings());
        Citations citations = new Citations(article);
        Mentions mentions = new Mentions(article);
        List<Claim> claims = claims(draft.claims(), citations, warnings);
        List<KeyActor> actors = new ActorCheck(article.text(), mentions, citations, warnings)
                .check(draft.actors().stream().limit(MAX_ACTORS).toList());
        Stance stance = stance(draft.stance(), mentions, citations, warnings);
        return new Brief(summary(claims), claims, actors, stance, details(article), draft.engine(), warnings);
    }

    private static List<Claim> claims(List<Draft.Claim> drafts, Citations citations, List<Warning> warnings) {
        List<Claim> claims = new ArrayList<>();
        for (Draft.Claim draft : drafts) {
            List<Evidence> evidence = citations.resolve(draft.sentences());
            if (evidence.isEmpty() || draft.text().isBlank()) {
                warnings.add(new Warning(
                        "claim-dropped", "A statement was left out: it cites no sentence that the page has."));
            } else if (claims.size() < MAX_CLAIMS) {
                claims.add(new Claim(Clip.of(draft.text().strip(), MAX_CLAIM), evidence));
            }
        }
        return claims;
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

    private static Stance stance(
            Optional<Draft.Position> position, Mentions mentions, Citations citations, List<Warning> warnings) {
        List<Evidence> evidence =
                position.map(p -> citations.resolve(p.sentences())).orElse(List.of());
        if (position.isEmpty() || evidence.isEmpty()) {
            warnings.add(new Warning(
                    "stance-unsupported", "No sentence of the page shows a position, so it is given as neutral."));
            return new Stance(
                    Stance.Label.NEUTRAL, Optional.empty(), 0, "The page shows no position of its own.", List.of());
        }
        Draft.Position draft = position.get();
        Optional<String> target = draft.target().filter(mentions::names);
        String rationale =
                draft.rationale().filter(r -> !r.isBlank()).orElseGet(() -> rationale(draft.label(), target));
        return new Stance(draft.label(), target, clamp(draft.confidence()), rationale, evidence);
    }

    private static String rationale(Stance.Label label, Optional<String> target) {
        String toward = target.map(t -> " toward " + t).orElse("");
        return switch (label) {
            case SUPPORTIVE ->
                "The article speaks in favour" + target.map(t -> " of " + t).orElse("") + ".";
            case CRITICAL ->
                "The article speaks critically" + target.map(t -> " of " + t).orElse("") + ".";
            case MIXED -> "The article holds praise and criticism" + toward + ".";
            case NEUTRAL -> "The article reports without taking a position" + toward + ".";
        };
    }

    private static double clamp(double confidence) {
        return confidence >= 0 ? Math.min(1, confidence) : 0;
    }

    private static Brief.ArticleDetails details(Article article) {
        Metadata metadata = article.metadata();
        return new Brief.ArticleDetails(
                metadata.canonicalUrl().filter(Link::isSafe).or(metadata::url),
                metadata.title(),
                metadata.byline(),
                metadata.site(),
                metadata.published(),
                metadata.language(),
                metadata.image().filter(Link::isSafe),
                article.kind(),
                article.confidence(),
                Script.countWords(article.text()),
                Optional.of(article.text()));
    }
}
