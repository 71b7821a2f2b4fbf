package dev.lede.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.article.Article;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.Engine;
import dev.lede.brief.Summarizer;
import dev.lede.brief.Warning;

/**
 * Summarises without a model and without a network: it picks whole sentences, finds who acts and weighs words of
 * attitude. The same article always gives the same draft; time grows with the length of the article.
 */
@Singleton
public final class BuiltinSummarizer implements Summarizer {
    private static final int MOST_EVIDENCE = 3;
    /** How many actors a brief names. */
    private static final int MOST_ACTORS = 8;
    /** A reader wants to know who stands against whom: as much as a few more mentions. */
    private static final double SIDE_SALIENCE = 0.8;

    @Override
    public boolean serves(String engine) {
        return engine.equals(Engine.BUILTIN.name());
    }

    @Override
    public Draft summarize(Article article, BriefOptions options, Deadline deadline) {
        String language = article.metadata().language().orElse("");
        Words words = Tokenizer.read(article, language, deadline);
        SummarySelection selection = new SummarySelection(words, new SentenceRanking(words, deadline));
        List<Draft.Claim> claims = selection.select(options.length()).stream()
                .map(sentence -> new Draft.Claim(article.textOf(sentence.sentence()), List.of(sentence.number())))
                .toList();
        List<Actor> heard = new ActorFinder(words).find(deadline);
        Map<Actor, Draft.Position> positions = ActorStances.of(words, heard, deadline);
        List<Actor> actors = key(heard, positions.keySet());
        Optional<String> subject = MainSubject.of(words, actors);
        List<Integer> telling = claims.stream()
                .flatMap(claim -> claim.sentences().stream())
                .limit(2)
                .toList();
        return new Draft(
                claims,
                actors.stream()
                        .map(actor -> draft(actor, Optional.ofNullable(positions.get(actor))))
                        .toList(),
                telling.isEmpty() ? Optional.empty() : Optional.of(ArticleStance.of(words, subject, telling)),
                Engine.BUILTIN,
                warnings(words, language, options));
    }

    /** The key actors among those heard, in the order of these: the most important first. */
    private static List<Actor> key(List<Actor> heard, Set<Actor> sided) {
        Set<Actor> key = heard.stream()
                .sorted(Comparator.comparingDouble(
                        actor -> -actor.salience() - (sided.contains(actor) ? SIDE_SALIENCE : 0)))
                .limit(MOST_ACTORS)
                .collect(Collectors.toSet());
        return heard.stream().filter(key::contains).toList();
    }

    private static Draft.Actor draft(Actor actor, Optional<Draft.Position> position) {
        List<Integer> sentences = actor.mentions().stream()
                .map(mention -> mention.sentence().number())
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
        return new Draft.Actor(actor.name(), actor.aliases(), actor.type(), actor.role(), position, sentences);
    }

    private static List<Warning> warnings(Words words, String language, BriefOptions options) {
        List<Warning> warnings = new ArrayList<>();
        Optional<String> wanted = options.language();
        if (wanted.isPresent() && !language.isEmpty() && !primary(wanted.get()).equals(primary(language))) {
            warnings.add(new Warning(
                    "language-not-available",
                    "The built-in engine only picks sentences, so it answers in the article's own language."));
        }
        if (words.caseless()) {
            warnings.add(new Warning(
                    "actors-uncertain",
                    "The article's script has no capital letters, so actors may be missed or cut wrong."));
        }
        return warnings;
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
