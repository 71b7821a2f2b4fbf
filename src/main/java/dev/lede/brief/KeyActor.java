package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/**
 * Someone who acts in the article.
 *
 * @param role     what the article says the actor is, in its own words
 * @param mentions how often the article names the actor, in whatever form, counted in its text
 * @param stance   what the article reports the actor as thinking
 */
public record KeyActor(
        String name,
        Type type,
        Optional<String> role,
        int mentions,
        Optional<ActorStance> stance,
        List<Evidence> evidence) {
    public KeyActor {
        evidence = List.copyOf(evidence);
    }

    /** A place is an actor where it stands for its government ("Beijing"); a group has no organisation ("farmers"). */
    public enum Type {
        PERSON,
        ORGANIZATION,
        PLACE,
        GROUP
    }

    /**
     * @param target whom or what the actor's position is about, as the article names it
     */
    public record ActorStance(Stance.Label label, Optional<String> target) {}
}
