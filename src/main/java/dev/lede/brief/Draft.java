package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/**
 * What an engine makes of an article, before it has been checked. Everything in it is a proposal: sentence numbers may
 * point nowhere, names may not occur.
 *
 * @param claims in the order in which they are to be read; together they are the summary
 * @param actors the most important first
 * @param stance what the article itself thinks of its main subject; empty where the engine cannot tell
 */
public record Draft(
        List<Claim> claims, List<Actor> actors, Optional<Position> stance, Engine engine, List<Warning> warnings) {

    public Draft {
        claims = List.copyOf(claims);
        actors = List.copyOf(actors);
        warnings = List.copyOf(warnings);
    }

    /**
     * One statement of the summary.
     *
     * @param sentences numbers of the sentences that support it, counted from 1
     */
    public record Claim(String text, List<Integer> sentences) {
        public Claim {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Someone who acts in the article.
     *
     * @param name      the fullest form of the name, as the article writes it
     * @param aliases   other forms of the name in the article ("Lavrov", "the Russian foreign minister")
     * @param role      what the article says the actor is, in its own words
     * @param stance    what the article reports the actor as thinking of somebody or something
     * @param sentences numbers of the sentences that show the actor and the role, the most telling first
     */
    public record Actor(
            String name,
            List<String> aliases,
            KeyActor.Type type,
            Optional<String> role,
            Optional<Position> stance,
            List<Integer> sentences) {
        public Actor {
            aliases = List.copyOf(aliases);
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Who holds what opinion of whom: for the article the label is toward its main subject.
     *
     * @param target     whom or what the position is about, as the article names it
     * @param confidence from 0 (a guess) to 1
     * @param rationale  one sentence for the reader; empty to have one worded from label and target
     * @param sentences  numbers of the sentences that show it
     */
    public record Position(
            Stance.Label label,
            Optional<String> target,
            double confidence,
            Optional<String> rationale,
            List<Integer> sentences) {
        public Position {
            sentences = List.copyOf(sentences);
        }
    }
}
