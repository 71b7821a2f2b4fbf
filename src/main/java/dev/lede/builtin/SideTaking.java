package dev.lede.builtin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.lede.builtin.Vocabulary.Phrase;

/** Reads verbs that take a side: who "welcomed", "condemned" or "voted against", and what. */
final class SideTaking {
    private static final int NOUN =
            WordClass.DETERMINER.bit | WordClass.LOCATIVE.bit | WordClass.OF.bit | WordClass.AGAINST.bit;
    // Words that are nouns as often as verbs.
    private static final Set<String> AMBIGUOUS = Set.of(
            "support",
            "supports",
            "back",
            "backs",
            "backing",
            "attack",
            "attacks",
            "protest",
            "protests",
            "object",
            "objects",
            "challenge",
            "challenges",
            "question",
            "questions",
            "fault",
            "faults",
            "blast",
            "blasts",
            "veto",
            "welcome",
            "praise",
            "blame",
            "favor",
            "favors",
            "favour",
            "favours",
            "boycott",
            "champion",
            "champions",
            "regret",
            "regrets",
            "slam",
            "dismiss",
            "sue",
            "resist",
            "critique",
            "menace",
            "attaque",
            "refus",
            "soutien");
    private static final Set<String> BEING = Set.of(
            "was", "were", "been", "being", "be", "wurde", "wurden", "worden", "werden", "été", "fue", "fueron", "sido",
            "stato", "stata", "stati", "foi", "foram", "werd", "blev", "blivit");
    private static final int HOLDER_REACH = 60;
    private static final int TARGET_REACH = 14;
    private static final int LONGEST_TARGET = 7;

    private final Words words;
    private final Cast cast;

    SideTaking(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** One sign at most for each actor of the sentence; {@code subject} is whom a pronoun at its start means. */
    Map<Actor, Attitude.Sign> in(SentenceWords sentence, Optional<Actor> subject) {
        Map<Actor, Attitude.Sign> signs = new LinkedHashMap<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Phrase> phrase = words.vocabulary().phraseAt(tokens, i);
            int classes =
                    tokens.get(i).form().classes | phrase.map(Phrase::classes).orElse(0);
            int end = phrase.map(Phrase::end).orElse(i + 1);
            boolean favours = WordClass.FAVOUR.in(classes);
            boolean opposes = WordClass.OPPOSE.in(classes)
                    || WordClass.OPPOSE.in(phrase.map(Phrase::classes).orElse(0));
            if ((favours || opposes) && !tokens.get(i).quoted() && !isNoun(sentence, i)) {
                boolean against = opposes
                        || (end < tokens.size() && tokens.get(end).lower().equals("against"));
                side(sentence, i, end, !against, subject)
                        .ifPresent(side -> signs.putIfAbsent(side.holder(), side.sign()));
            }
        }
        return signs;
    }

    private record Side(Actor holder, Attitude.Sign sign) {}

    private Optional<Side> side(SentenceWords sentence, int verb, int end, boolean favours, Optional<Actor> subject) {
        List<Token> tokens = sentence.tokens();
        boolean passive = end < tokens.size() && tokens.get(end).is(WordClass.AGENT);
        if (!passive && end == verb + 1 && isPassive(tokens, verb)) {
            return Optional.empty();
        }
        boolean holderFollows = passive || words.vocabulary().verbFirst();
        Optional<Actor> holder =
                holderFollows ? after(sentence, end, Optional.empty()) : holder(sentence, verb, subject);
        boolean negated = SpokenWords.isNegated(tokens, verb);
        if (holder.isEmpty() || (negated && !favours)) {
            return Optional.empty();
        }
        Optional<String> target =
                passive ? before(sentence, verb, holder.get()).map(Actor::name) : target(sentence, end, holder.get());
        return Optional.of(new Side(
                holder.get(), new Attitude.Sign(favours && !negated, Attitude.VERB, target, sentence.number())));
    }

    /** "was welcomed": what stands before the verb is not who welcomed it. */
    private static boolean isPassive(List<Token> tokens, int verb) {
        for (int at = verb - 1; at >= 0 && verb - at < 4 && tokens.get(at + 1).gap() == ' '; at--) {
            if (BEING.contains(tokens.get(at).lower())) {
                return true;
            }
            if (!tokens.get(at).is(WordClass.STOP) && !tokens.get(at).lower().endsWith("ly")) {
                return false;
            }
        }
        return false;
    }

    /** "the support of", "in protest": no verb. */
    private boolean isNoun(SentenceWords sentence, int i) {
        List<Token> tokens = sentence.tokens();
        boolean ambiguous = AMBIGUOUS.contains(tokens.get(i).lower());
        if (i == 0 || tokens.get(i).gap() != ' ') {
            return ambiguous;
        }
        Token before = tokens.get(i - 1);
        if (before.possessive() || (before.isAny(NOUN) && !before.lower().equals("to"))) {
            return true;
        }
        boolean subject = before.isAny(WordClass.STOP.bit | WordClass.PRONOUN.bit | WordClass.GROUP.bit)
                || cast.at(sentence, i - 1).isPresent();
        return ambiguous && !subject;
    }

    /** The nearest actor before the verb that can be its subject; a pronoun stands for the one before. */
    private Optional<Actor> holder(SentenceWords sentence, int verb, Optional<Actor> subject) {
        List<Token> tokens = sentence.tokens();
        for (int i = verb - 1; i >= 0 && verb - i < HOLDER_REACH; i--) {
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                int from = i;
                while (from > 0 && cast.at(sentence, from - 1).equals(actor)) {
                    from--;
                }
                if (!isOblique(tokens, from)
                        && !tokens.get(i).possessive()
                        && !tokens.get(i).quoted()) {
                    return actor;
                }
                i = from;
            } else if (tokens.get(i).is(WordClass.PRONOUN) && !tokens.get(i).quoted()) {
                return subject;
            } else if (i == verb - 1
                    && tokens.get(i).is(WordClass.GROUP)
                    && tokens.get(verb).gap() == ' ') {
                return Optional.empty();
            } else if (Cast.isBareTitle(tokens, i)
                    && tokens.get(i).gap() == ' '
                    && !tokens.get(i).quoted()) {
                // Whoever that is, the verb is its own and not that of a name further off.
                return cast.byTitle(sentence, i, subject);
            }
        }
        return Optional.empty();
    }

    /** "of the agency", "in Paris": no subject. */
    private static boolean isOblique(List<Token> tokens, int from) {
        int at = from;
        while (at > 0
                && from - at < 3
                && tokens.get(at).gap() == ' '
                && tokens.get(at - 1).is(WordClass.DETERMINER)) {
            at--;
        }
        return at > 0
                && tokens.get(at).gap() == ' '
                && tokens.get(at - 1).isAny(WordClass.LOCATIVE.bit | WordClass.OF.bit)
                && !NameRun.isAnd(tokens.get(at - 1));
    }

    private Optional<Actor> before(SentenceWords sentence, int at, Actor other) {
        for (int i = at - 1; i >= 0 && at - i < HOLDER_REACH; i--) {
            Optional<Actor> actor = cast.at(sentence, i).filter(a -> !a.equals(other));
            if (actor.isPresent()) {
                return actor;
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> after(SentenceWords sentence, int at, Optional<Actor> other) {
        int limit = Math.min(sentence.tokens().size(), at + TARGET_REACH);
        for (int i = at; i < limit; i++) {
            Optional<Actor> actor =
                    cast.at(sentence, i).filter(a -> !Optional.of(a).equals(other));
            if (actor.isPresent()) {
                return actor;
            }
        }
        return Optional.empty();
    }

    /** What stands behind the verb: the words up to the next small word, or the actor that they start with. */
    private Optional<String> target(SentenceWords sentence, int end, Actor holder) {
        List<Token> tokens = sentence.tokens();
        int from = end;
        while (from < tokens.size()
                && tokens.get(from).gap() == ' '
                && from < end + 3
                && tokens.get(from)
                        .isAny(WordClass.DETERMINER.bit
                                | WordClass.AGAINST.bit
                                | WordClass.OF.bit
                                | WordClass.LOCATIVE.bit)) {
            from++;
        }
        if (from >= tokens.size()
                || (tokens.get(from).gap() != ' ' && from > end)
                || tokens.get(from).is(WordClass.PRONOUN)) {
            return Optional.empty();
        }
        Optional<Actor> actor = cast.at(sentence, from).filter(a -> !a.equals(holder));
        if (actor.isPresent()) {
            return actor.map(Actor::name);
        }
        int to = from;
        while (to < tokens.size()
                && to - from < LONGEST_TARGET
                && (to == from || tokens.get(to).gap() == ' ')
                && !tokens.get(to)
                        .isAny(WordClass.LOCATIVE.bit
                                | WordClass.REPORTING.bit
                                | WordClass.STOP.bit
                                | WordClass.SAY.bit)) {
            to++;
        }
        return to == from ? Optional.empty() : Optional.of(words.surface(tokens, from, to));
    }
}
