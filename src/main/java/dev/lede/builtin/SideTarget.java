package dev.lede.builtin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.lede.brief.KeyActor;

/** Names whom or what a side is about, in words of the sentence that tells it. */
final class SideTarget {
    private static final int REACH = 60;
    private static final int OBJECT_REACH = 8;
    private static final int LONGEST = 7;
    private static final int MOST_SKIPPED = 6;
    private static final int MOST_BEFORE_FEELING = 2;
    private static final long PREPOSITION = WordClass.AGAINST.bit | WordClass.OF.bit | WordClass.LOCATIVE.bit;
    private static final long TITLE = WordClass.ROLE.bit
            | WordClass.ROLEWORD.bit
            | WordClass.HONORIFIC.bit
            | WordClass.DEMONYM.bit
            | WordClass.DETERMINER.bit;
    private static final long ENDS = WordClass.LOCATIVE.bit
            | WordClass.REPORTING.bit
            | WordClass.STOP.bit
            | WordClass.SAY.bit
            | WordClass.DATE.bit
            | WordClass.CONTRAST.bit;
    private static final long NO_ADVERB =
            WordClass.PRONOUN.bit | WordClass.REPORTING.bit | WordClass.CONTRAST.bit | WordClass.NEGATION.bit;
    /** What leads from "support" or "criticism" to whom it is for, beside the words for "of", "in" and "against". */
    private static final Set<String> TO = Set.of(
            "to", "for", "behind", "about", "an", "am", "für", "hinter", "über", "à", "au", "aux", "pour", "a", "al",
            "para", "por", "per", "alla", "allo", "ao", "aos", "às", "aan", "voor", "op", "mot", "för", "till", "åt",
            "från", "na", "dla", "wobec", "на", "до", "щодо", "для");

    private final Words words;
    private final Cast cast;
    private final TargetPhrase phrases;

    SideTarget(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.phrases = new TargetPhrase(words);
    }

    /** Of a passive: the nearest actor before the verb, else what its clause opens with. */
    Optional<String> before(SentenceWords sentence, int at, Actor holder) {
        return actorBefore(sentence, at, REACH, holder).or(() -> opening(sentence, at, holder));
    }

    private Optional<String> actorBefore(SentenceWords sentence, int at, int reach, Actor holder) {
        for (int i = at - 1; i >= 0 && at - i < reach; i--) {
            Optional<Actor> actor = cast.at(sentence, i).filter(a -> !a.equals(holder));
            if (actor.isPresent()) {
                return actor.map(Actor::name);
            }
        }
        return Optional.empty();
    }

    /** "The attack was condemned by": the first words up to the auxiliary. */
    private Optional<String> opening(SentenceWords sentence, int at, Actor holder) {
        List<Token> tokens = sentence.tokens();
        int from = at;
        while (from > 0
                && tokens.get(from).gap() == ' '
                && !tokens.get(from - 1).quoted()) {
            from--;
        }
        while (from < at && tokens.get(from).is(WordClass.DETERMINER)) {
            from++;
        }
        int to = from;
        while (to < at && to - from < LONGEST && !tokens.get(to).isAny(ENDS | WordClass.PRONOUN.bit)) {
            to++;
        }
        return to < at ? phrases.of(sentence, from, to, holder) : Optional.empty();
    }

    /** What stands behind the verb: the words up to the next small word, or the actor that they lead to. */
    Optional<String> after(SentenceWords sentence, int end, Actor holder) {
        List<Token> tokens = sentence.tokens();
        if (words.vocabulary().grammar().verbLast()) {
            return actorBefore(sentence, end - 1, OBJECT_REACH, holder);
        }
        // "warned that Algiers would": a clause follows, and no target.
        if (end > 0 && tokens.get(end - 1).is(WordClass.REPORTING)) {
            return Optional.empty();
        }
        int from = behindFeeling(tokens, skip(tokens, behindHolder(sentence, end, holder)));
        if (from < 0
                || from >= tokens.size()
                || (tokens.get(from).gap() != ' ' && from > end)
                || tokens.get(from).isAny(WordClass.PRONOUN.bit | WordClass.REPORTING.bit)) {
            return Optional.empty();
        }
        Optional<Actor> actor = named(sentence, from, holder);
        if (actor.isPresent()) {
            return actor.map(Actor::name);
        }
        int to = from;
        while (to < tokens.size()
                && to - from < LONGEST
                && (to == from || tokens.get(to).gap() == ' ')
                && !tokens.get(to).isAny(ENDS)) {
            to++;
        }
        return phrases.of(sentence, from, owned(sentence, from, to), holder);
    }

    /** Where the subject follows its verb, as in Arabic and behind a day in German. */
    private int behindHolder(SentenceWords sentence, int end, Actor holder) {
        List<Token> tokens = sentence.tokens();
        int from = end;
        while (from < tokens.size()
                && from - end < MOST_SKIPPED
                && tokens.get(from).gap() == ' '
                && tokens.get(from).isAny(TITLE)) {
            from++;
        }
        int name = from;
        while (cast.at(sentence, name).equals(Optional.of(holder))) {
            name++;
        }
        return name > from ? name : end;
    }

    /** Behind articles, adverbs, days and towns: "kritisierte am Montag in Berlin scharf den". */
    private int skip(List<Token> tokens, int end) {
        int from = end;
        while (from < tokens.size()
                && from - end < MOST_SKIPPED
                && tokens.get(from).gap() == ' '
                && isSkipped(tokens, from)) {
            from++;
        }
        return from;
    }

    private boolean isSkipped(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean last = i + 1 >= tokens.size() || tokens.get(i + 1).gap() != ' ';
        // "begrüßte hingegen den Beschluss"
        boolean however =
                token.is(WordClass.CONTRAST) && !last && tokens.get(i + 1).is(WordClass.DETERMINER);
        if (token.quoted() || (token.isAny(NO_ADVERB) && !however && !Cast.isPossessive(token))) {
            return false;
        }
        boolean town = i > 0
                && token.capital()
                && tokens.get(i - 1).is(WordClass.LOCATIVE)
                && !last
                && tokens.get(i + 1).is(WordClass.DETERMINER);
        return token.isAny(PREPOSITION | WordClass.DETERMINER.bit | WordClass.DATE.bit)
                || (token.is(WordClass.STOP) && !token.capital())
                || TargetPhrase.isAdverb(token)
                || isFrenchAdverb(tokens, i)
                || town;
    }

    /** "dénonce fermement": a noun would have an article. */
    private boolean isFrenchAdverb(List<Token> tokens, int i) {
        return words.vocabulary().grammar().romance()
                && tokens.get(i).lower().endsWith("ment")
                && !tokens.get(i).capital()
                && i > 0
                && !tokens.get(i - 1).is(WordClass.DETERMINER);
    }

    /** "her support for the mayor": whom it is for; below 0 where nobody is named. */
    private int behindFeeling(List<Token> tokens, int from) {
        int noun = from;
        // "skarp kritik mot"
        while (noun < tokens.size()
                && noun - from < MOST_BEFORE_FEELING
                && !isFeeling(tokens.get(noun))
                && !tokens.get(noun).isAny(ENDS)) {
            noun++;
        }
        if (noun >= tokens.size()
                || !isFeeling(tokens.get(noun))
                || (noun > from && tokens.get(noun).gap() != ' ')) {
            return from;
        }
        int to = noun + 1;
        boolean leads = to < tokens.size()
                && tokens.get(to).gap() == ' '
                && (tokens.get(to).isAny(PREPOSITION)
                        || TO.contains(tokens.get(to).lower()));
        return leads ? skip(tokens, to) : to == tokens.size() || tokens.get(to).gap() != ' ' ? -1 : from;
    }

    private static boolean isFeeling(Token token) {
        return !token.quoted() && token.isAny(WordClass.APPROVAL.bit | WordClass.DISAPPROVAL.bit);
    }

    /** The actor that the words at {@code from} name, whatever titles stand before it. */
    private Optional<Actor> named(SentenceWords sentence, int from, Actor holder) {
        List<Token> tokens = sentence.tokens();
        Optional<Actor> first = Optional.empty();
        for (int i = from;
                i < Math.min(tokens.size(), from + LONGEST)
                        && (i == from || tokens.get(i).gap() == ' ');
                i++) {
            Optional<Actor> actor = cast.at(sentence, i).filter(a -> !a.equals(holder));
            if (actor.isPresent() && (first.isEmpty() || actor.get().type() == KeyActor.Type.PERSON)) {
                first = actor;
            }
            boolean whole = first.isPresent() && first.get().type() == KeyActor.Type.PERSON;
            // "Oxfam chief Paul Lund": the words before a person's name say what he is.
            boolean leads = tokens.get(i).isAny(TITLE) || tokens.get(i).capital();
            if (whole || (actor.isEmpty() && !leads)) {
                return first;
            }
        }
        return first;
    }

    /** "the resignation of Paul Lund": whose it is belongs to it. */
    private int owned(SentenceWords sentence, int from, int to) {
        List<Token> tokens = sentence.tokens();
        boolean of = to > from
                && to + 1 < tokens.size()
                && tokens.get(to).is(WordClass.OF)
                && tokens.get(to).gap() == ' ';
        for (int i = to;
                of
                        && i < Math.min(tokens.size(), from + LONGEST + 2)
                        && tokens.get(i).gap() == ' ';
                i++) {
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                int end = i;
                while (end < tokens.size() && cast.at(sentence, end).equals(actor)) {
                    end++;
                }
                return end;
            }
            if (!tokens.get(i).isAny(WordClass.OF.bit | TITLE | WordClass.ORG.bit)) {
                return to;
            }
        }
        return to;
    }
}
