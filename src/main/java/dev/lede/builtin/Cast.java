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

    /** How long a title between a name and the mark of the topic may be. */
    private static final int TITLE_LENGTH = 6;

    /** The longest name of a body with a title before a person's name. */
    private static final int BODY_AND_TITLE = 24;

    private final List<Actor> actors;
    /** What each is, else what it is called, in lower case; filled as it is asked for. */
    private final Map<Actor, String> titles = new HashMap<>();

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

    /** The most important first. */
    List<Actor> actors() {
        return actors;
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
        Optional<Actor> named = inApposition(sentence, i);
        if (named.isPresent()) {
            return named;
        }
        // "The association" is no person, whoever presides over it.
        boolean body = !sentence.tokens().get(i).is(WordClass.ROLE);
        return last.filter(actor -> bears(actor, word, body))
                .or(() -> actors.stream()
                        .filter(actor -> bears(actor, word, body))
                        .findFirst());
    }

    /** "the chairman, Sir Desmond Hale", "the head of the chamber, Prof. Ohlsen": it is she, whoever else bears the title. */
    private Optional<Actor> inApposition(SentenceWords sentence, int title) {
        List<Token> tokens = sentence.tokens();
        int comma = title + 1;
        while (comma < tokens.size()
                && comma - title < TITLE_LENGTH
                && tokens.get(comma).gap() == ' '
                && !tokens.get(comma).isAny(WordClass.SAY.bit | WordClass.ACT.bit)) {
            comma++;
        }
        if (comma >= tokens.size() || tokens.get(comma).gap() != ',') {
            return Optional.empty();
        }
        int name = comma + 1 < tokens.size() && tokens.get(comma).is(WordClass.HONORIFIC) ? comma + 1 : comma;
        return at(sentence, name).filter(actor -> actor.type() == KeyActor.Type.PERSON);
    }

    static boolean isPossessive(Token token) {
        // "Hans" is a name, and Turkish "her" is "every".
        boolean english = !token.lower().equals("her") || token.is(WordClass.PRONOUN);
        return POSSESSIVES.contains(token.lower()) && english && !(token.capital() && !token.startsSentence());
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

    private boolean bears(Actor actor, String title, boolean body) {
        if (body && actor.type() == KeyActor.Type.PERSON) {
            return false;
        }
        String held =
                titles.computeIfAbsent(actor, a -> a.role().orElse(a.name()).toLowerCase(Locale.ROOT));
        return held.contains(title);
    }

    /** In a text that has no spaces: the first actor that is marked as its topic, else the one that comes first. */
    Optional<Actor> namedIn(String text) {
        return actors.stream()
                .filter(actor -> place(actor, text) >= 0)
                .min(Comparator.comparing((Actor actor) -> !isTopic(actor, text))
                        .thenComparingInt(actor -> place(actor, text)))
                .map(first -> bearer(first, text));
    }

    /** Behind the name of a body and a title, the person who bears the title: "大学教授陶婉清". */
    private Actor bearer(Actor first, String text) {
        int from = place(first, text);
        return actors.stream()
                .filter(actor -> first.type() != KeyActor.Type.PERSON && actor.type() == KeyActor.Type.PERSON)
                .filter(actor -> place(actor, text) > from && place(actor, text) - from <= BODY_AND_TITLE)
                .filter(actor -> text.substring(from, place(actor, text))
                        .chars()
                        .allMatch(c -> Character.isIdeographic(c) || c == 'の'))
                .findFirst()
                .orElse(first);
    }

    /** Where an actor's name or another form of it first stands in a text; below 0 where none does. */
    static int place(Actor actor, String text) {
        int place = text.indexOf(actor.name());
        for (String alias : actor.aliases()) {
            int at = text.indexOf(alias);
            place = place < 0 || (at >= 0 && at < place) ? at : place;
        }
        return place;
    }

    private static boolean isTopic(Actor actor, String text) {
        int from = place(actor, text);
        int limit = Math.min(text.length(), from + actor.name().length() + TITLE_LENGTH);
        for (int at = from + 1; at < limit; at++) {
            char c = text.charAt(at);
            if (c == 'は' || c == 'が') {
                return true;
            }
            if ("のにをとで、，".indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
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

    /** Whether an actor is named outside quotations between the words {@code from} and {@code to}, exclusive. */
    boolean named(SentenceWords sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(sentence, i).isPresent() && !sentence.tokens().get(i).quoted()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an actor is named outside quotations at the word {@code from} or behind it. */
    boolean isNamed(Actor actor, SentenceWords sentence, int from) {
        for (int i = from; i < sentence.tokens().size(); i++) {
            if (at(sentence, i).equals(Optional.of(actor))
                    && !sentence.tokens().get(i).quoted()) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty(SentenceWords sentence) {
        return !bySentence.containsKey(sentence.number());
    }

    /** The first actor that is no mere place in the sentence. */
    Optional<Actor> subject(SentenceWords sentence) {
        for (int i = 0; i < sentence.tokens().size() && !isEmpty(sentence); i++) {
            Optional<Actor> actor = at(sentence, i);
            // "Berg's mother, Rosa Berg, wept"
            boolean owns = sentence.tokens().get(i).possessive();
            boolean opposed = i > 0 && sentence.tokens().get(i - 1).is(WordClass.AGAINST);
            if (actor.isPresent() && !owns && !opposed && !Clause.isOblique(sentence.tokens(), i)) {
                return actor;
            }
        }
        return Optional.empty();
    }
}
