package dev.lede.builtin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.lede.brief.KeyActor;

/** Which actor is named where: looks up the actor of a token, and follows who speaks from sentence to sentence. */
final class Cast {
    private final Map<Integer, Map<Integer, Actor>> bySentence = new HashMap<>();
    // "her party" leads back to her.
    private static final Set<String> POSSESSIVES = Set.of(
            "his", "her", "its", "their", "my", "our", "sein", "seine", "ihr", "ihre", "son", "sa", "ses", "leur",
            "leurs", "su", "sus", "suo", "sua", "seu", "zijn", "haar", "hun", "hans", "hennes", "его", "её", "ее", "их",
            "jego", "jej", "ich");

    private static final Set<String> THINGS = Set.of(
            "it", "they", "them", "es", "het", "det", "den", "ils", "они", "вони", "оно", "воно", "oni", "onlar");
    private static final Set<String> PERSONS = Set.of("he", "she", "him", "han", "hon", "hij");

    private final List<Actor> actors;

    Cast(List<Actor> actors) {
        this.actors = List.copyOf(actors);
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

    /**
     * Whom a bare title means: "the minister" is the actor last spoken of whose role it is, else the first one.
     * Empty where the word at {@code i} is no title with an article, or nobody's.
     */
    Optional<Actor> byTitle(SentenceWords sentence, int i, Optional<Actor> last) {
        String word = sentence.tokens().get(i).lower();
        if (!isBareTitle(sentence.tokens(), i) || word.length() < 4) {
            return Optional.empty();
        }
        return last.filter(actor -> bears(actor, word))
                .or(() -> actors.stream().filter(actor -> bears(actor, word)).findFirst());
    }

    static boolean isPossessive(Token token) {
        return POSSESSIVES.contains(token.lower());
    }

    /** Whether the word at {@code i} is a title or a word for a body with an article: "the minister", "the union". */
    static boolean isBareTitle(List<Token> tokens, int i) {
        boolean title = tokens.get(i).isAny(WordClass.ROLE.bit | WordClass.ORG.bit);
        for (int at = i - 1;
                title && at >= 0 && i - at <= 3 && tokens.get(at + 1).gap() == ' ';
                at--) {
            if (tokens.get(at).is(WordClass.DETERMINER)) {
                return !POSSESSIVES.contains(tokens.get(at).lower());
            }
        }
        return false;
    }

    private static boolean bears(Actor actor, String title) {
        String held = actor.role().orElse(actor.name()).toLowerCase(Locale.ROOT);
        return held.contains(title);
    }

    /** The actor whose name comes first in a text that has no spaces. */
    Optional<Actor> namedIn(String text) {
        return actors.stream()
                .filter(actor -> text.contains(actor.name()))
                .min(Comparator.comparingInt(actor -> text.indexOf(actor.name())));
    }

    /** Whom the pronoun at {@code i} means: who is named before it in the sentence, else {@code last}. */
    Optional<Actor> byPronoun(SentenceWords sentence, int i, Optional<Actor> last) {
        String pronoun = sentence.tokens().get(i).lower();
        for (int at = i - 1; at >= 0; at--) {
            Optional<Actor> actor = at(sentence, at).filter(named -> fits(pronoun, named));
            if (actor.isPresent() && !sentence.tokens().get(at).quoted()) {
                return actor;
            }
        }
        return last.filter(actor -> fits(pronoun, actor));
    }

    /** Nobody is "it", and one person is not "they". */
    private static boolean fits(String pronoun, Actor actor) {
        return actor.type() == KeyActor.Type.PERSON
                ? !THINGS.contains(pronoun)
                : !PERSONS.contains(pronoun) || actor.type() == KeyActor.Type.GROUP;
    }

    boolean isEmpty(SentenceWords sentence) {
        return !bySentence.containsKey(sentence.number());
    }

    /**
     * The first actor in the sentence that says something, going by the verbs around each.
     *
     * @param last who was spoken of before
     */
    Optional<Actor> speaker(SentenceWords sentence, Optional<Actor> last) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Actor> actor = at(sentence, i);
            int to = i + 1;
            while (actor.isPresent() && to < tokens.size() && at(sentence, to).equals(actor)) {
                to++;
            }
            Optional<Actor> named = actor.isPresent() ? actor : byTitle(sentence, i, last);
            if (named.isPresent() && Deed.of(tokens, i, to) == Deed.SAYS) {
                return named;
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
