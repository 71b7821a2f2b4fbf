package dev.lede.builtin;

import java.util.Optional;

import dev.lede.brief.KeyActor;
import dev.lede.builtin.Mention.Kind;

/** Tells a person from an organisation and a place from a government, by what the mentions show. */
final class ActorType {
    private ActorType() {}

    /** Empty where the name is most likely that of a mere place or thing. */
    static Optional<KeyActor.Type> of(Candidate candidate, boolean role, Words words) {
        if (candidate.has(Kind.COUNTRY)) {
            return Optional.of(KeyActor.Type.PLACE);
        }
        if (candidate.has(Kind.DEMONYM)) {
            return Optional.empty();
        }
        Mention first = candidate.mentions.get(0);
        boolean given = candidate.mentions.stream()
                .anyMatch(mention ->
                        mention.to() - mention.from() > 1 && mention.first().is(WordClass.GIVENNAME));
        if (candidate.honorifics > 0
                || candidate.mentions.stream()
                        .anyMatch(mention -> mention.role().isPresent())) {
            return Optional.of(KeyActor.Type.PERSON);
        }
        if (candidate.has(Kind.ORGANIZATION)) {
            return Optional.of(KeyActor.Type.ORGANIZATION);
        }
        boolean several = candidate.tokens.size() > 1;
        if (given || (role && several)) {
            return Optional.of(KeyActor.Type.PERSON);
        }
        if (candidate.locates * 2 > candidate.mentions.size()) {
            return Optional.empty();
        }
        boolean article = candidate.withArticle * 2 > candidate.mentions.size();
        if (several && !article && candidate.says > 0) {
            return Optional.of(KeyActor.Type.PERSON);
        }
        if (candidate.says + candidate.acts > 0 && !first.first().is(WordClass.COMMON)) {
            return Optional.of(
                    several && !article && candidate.tokens.size() <= 3
                            ? KeyActor.Type.PERSON
                            : KeyActor.Type.ORGANIZATION);
        }
        return Optional.empty();
    }
}
