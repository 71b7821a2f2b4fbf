package dev.lede.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which actor is named where: looks up the actor of a token, and follows who speaks from sentence to sentence. */
final class Cast {
    private final Map<Integer, Map<Integer, Actor>> bySentence = new HashMap<>();

    Cast(List<Actor> actors) {
        // The most important actor comes first and keeps a word that two claim.
        for (Actor actor : actors) {
            for (Mention mention : actor.mentions()) {
                if (mention.kind() == Mention.Kind.DEMONYM) {
                    continue;
                }
                Map<Integer, Actor> tokens =
                        bySentence.computeIfAbsent(mention.sentence().number(), key -> new HashMap<>());
                for (int i = mention.from(); i < mention.to(); i++) {
                    tokens.putIfAbsent(i, actor);
                }
            }
        }
    }

    Optional<Actor> at(SentenceWords sentence, int token) {
        return Optional.ofNullable(
                bySentence.getOrDefault(sentence.number(), Map.of()).get(token));
    }

    boolean isEmpty(SentenceWords sentence) {
        return !bySentence.containsKey(sentence.number());
    }

    /** The first actor in the sentence that says something, going by the verbs around each. */
    Optional<Actor> speaker(SentenceWords sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size() && !isEmpty(sentence); i++) {
            Optional<Actor> actor = at(sentence, i);
            int to = i + 1;
            while (actor.isPresent() && to < tokens.size() && at(sentence, to).equals(actor)) {
                to++;
            }
            if (actor.isPresent() && Deed.of(tokens, i, to) == Deed.SAYS) {
                return actor;
            }
            i = to - 1;
        }
        return Optional.empty();
    }

    /** The first actor that is no mere place in the sentence. */
    Optional<Actor> subject(SentenceWords sentence) {
        for (int i = 0; i < sentence.tokens().size() && !isEmpty(sentence); i++) {
            Optional<Actor> actor = at(sentence, i);
            boolean behindPreposition = i > 0 && sentence.tokens().get(i - 1).is(WordClass.LOCATIVE);
            if (actor.isPresent() && !behindPreposition) {
                return actor;
            }
        }
        return Optional.empty();
    }
}
