package dev.lede.llm;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import dev.lede.brief.Draft;

/** What a model found in a page or a part of it. */
record Findings(List<Draft.Claim> claims, List<Draft.Actor> actors, Optional<Draft.Position> stance) {
    Findings {
        claims = List.copyOf(claims);
        actors = List.copyOf(actors);
    }

    /** These, citing only sentences that the model was shown. */
    Findings citing(IntPredicate shown) {
        return new Findings(
                claims.stream()
                        .map(claim -> new Draft.Claim(claim.text(), kept(claim.sentences(), shown)))
                        .toList(),
                actors.stream().map(actor -> citing(actor, shown)).toList(),
                stance.map(position -> citing(position, shown)));
    }

    private static Draft.Actor citing(Draft.Actor actor, IntPredicate shown) {
        return new Draft.Actor(
                actor.name(),
                actor.aliases(),
                actor.type(),
                actor.role(),
                actor.stance().map(position -> citing(position, shown)),
                kept(actor.sentences(), shown));
    }

    private static Draft.Position citing(Draft.Position position, IntPredicate shown) {
        return new Draft.Position(
                position.label(),
                position.target(),
                position.confidence(),
                position.rationale(),
                kept(position.sentences(), shown));
    }

    private static List<Integer> kept(List<Integer> numbers, IntPredicate shown) {
        return numbers.stream().filter(shown::test).toList();
    }
}
