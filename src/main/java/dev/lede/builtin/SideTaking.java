package dev.lede.builtin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.lede.builtin.Vocabulary.Phrase;

/** Reads words that take a side: who "welcomed", "condemned" or "voiced criticism of" whom or what. */
final class SideTaking {
    /** Words that grant something before the other thing is said. */
    private static final Set<String> WHILE = Set.of(
            "while",
            "although",
            "though",
            "whilst",
            "obwohl",
            "zwar",
            "wenngleich",
            "aunque",
            "mientras",
            "sebbene",
            "pur",
            "embora",
            "hoewel",
            "terwijl",
            "weliswaar",
            "medan",
            "visserligen",
            "chociaż",
            "choć",
            "хотя",
            "хоча");

    /** "declined to comment" takes no side. */
    private static final List<String> COMMENTS = List.of("comment", "kommenti", "коммент", "комент", "yorum", "تعليق");

    private static final int COMMENT_REACH = 5;
    private static final int REACH = 60;

    private final Words words;
    private final Cast cast;
    private final SideHolder holders;
    private final NounHolder nouns;
    private final SideTarget targets;

    SideTaking(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.holders = new SideHolder(words, cast);
        this.nouns = new NounHolder(words, cast, holders);
        this.targets = new SideTarget(words, cast);
    }

    /** The signs of each actor of the sentence; {@code subject} is whom a pronoun at its start means. */
    Map<Actor, List<Attitude.Sign>> in(SentenceWords sentence, Optional<Actor> subject) {
        Map<Actor, List<Attitude.Sign>> signs = new LinkedHashMap<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            Optional<Phrase> phrase = words.vocabulary().phraseAt(tokens, i);
            long classes = tokens.get(i).form().classes
                    | phrase.map(Phrase::classes)
                            .orElseGet(() -> words.vocabulary().splitAt(tokens, at));
            int end = phrase.map(Phrase::end).orElse(i + 1);
            if (!tokens.get(i).quoted()) {
                side(sentence, new Word(i, end, classes), subject)
                        .ifPresent(
                                side -> signs.putIfAbsent(side.holder(), withContrast(tokens, at, end, side.sign())));
            }
            i = end - 1;
        }
        return signs;
    }

    /** "welcomed the deal but warned", "while he welcomed the deal, he warned": who says both means both. */
    private List<Attitude.Sign> withContrast(List<Token> tokens, int at, int end, Attitude.Sign sign) {
        long side = sign.favours() ? WordClass.OPPOSE.bit : WordClass.FAVOUR.bit;
        long other = sign.favours() ? side | WordClass.SAY.bit : side;
        int from = Math.max(0, at - REACH);
        int to = Math.min(tokens.size(), end + REACH);
        boolean conceded = tokens.subList(from, at).stream().anyMatch(t -> WHILE.contains(t.lower()) && !t.quoted());
        boolean both = isBehindContrast(tokens, at, to, other)
                || isBehindContrast(tokens, from, at, side)
                || (conceded && has(tokens.subList(end, to), other));
        return both
                ? List.of(sign, new Attitude.Sign(!sign.favours(), sign.weight(), sign.target(), sign.sentence()))
                : List.of(sign);
    }

    private static boolean has(List<Token> tokens, long classes) {
        return tokens.stream().anyMatch(t -> !t.quoted() && t.isAny(classes));
    }

    private boolean isBehindContrast(List<Token> tokens, int from, int to, long wanted) {
        boolean but = false;
        for (int i = from; i < to; i++) {
            boolean said = !tokens.get(i).quoted();
            if (but && said && tokens.get(i).isAny(wanted)) {
                return true;
            }
            but |= said && WordClass.CONTRAST.in(words.classesAt(tokens, i));
        }
        return false;
    }

    /** A word or phrase from {@code at} to {@code end}, exclusive, with what the lists say of it. */
    private record Word(int at, int end, long classes) {
        boolean isAny(WordClass a, WordClass b) {
            return a.in(classes) || b.in(classes);
        }
    }

    private record Side(Actor holder, Attitude.Sign sign) {}

    private Optional<Side> side(SentenceWords sentence, Word word, Optional<Actor> subject) {
        if (!isSide(word) || isOfComment(sentence.tokens(), word.at())) {
            return Optional.empty();
        }
        boolean phrase = word.end() > word.at() + 1;
        boolean verb = word.isAny(WordClass.FAVOUR, WordClass.OPPOSE) && (phrase || !isNoun(sentence, word.at()));
        if (verb) {
            return ofVerb(sentence, word, subject);
        }
        boolean noun = word.isAny(WordClass.APPROVAL, WordClass.DISAPPROVAL);
        return noun ? ofNoun(sentence, word, subject) : Optional.empty();
    }

    private static boolean isSide(Word word) {
        return word.isAny(WordClass.FAVOUR, WordClass.OPPOSE) || word.isAny(WordClass.APPROVAL, WordClass.DISAPPROVAL);
    }

    private static boolean isOfComment(List<Token> tokens, int at) {
        int from = Math.max(0, at - COMMENT_REACH);
        return tokens.subList(from, Math.min(tokens.size(), at + COMMENT_REACH)).stream()
                .anyMatch(token -> COMMENTS.stream().anyMatch(token.lower()::startsWith));
    }

    private Optional<Side> ofVerb(SentenceWords sentence, Word word, Optional<Actor> subject) {
        List<Token> tokens = sentence.tokens();
        if (word.at() > 0
                && words.vocabulary().verbLast()
                && tokens.get(word.at()).is(WordClass.SAY)
                && tokens.get(word.at() - 1).is(WordClass.REPORTING)) {
            // "geç olduğunu savundu": he argued that it was late, and defended nothing.
            return Optional.empty();
        }
        int agent = Passive.agent(tokens, word.at(), word.end());
        if (agent < 0 && word.end() == word.at() + 1 && Passive.isPassive(tokens, word.at())) {
            return Optional.empty();
        }
        Optional<Actor> holder = agent >= 0
                ? holders.after(sentence, agent)
                : words.vocabulary().verbFirst()
                        ? holders.behind(sentence, word.end(), subject)
                        : holders.before(sentence, word.at(), subject);
        boolean against = WordClass.OPPOSE.in(word.classes()) || isFollowedByAgainst(tokens, word.end());
        // "is not of this opinion" carries its own "not".
        boolean negated = !tokens.get(word.at()).is(WordClass.NEGATION)
                && (SpokenWords.isNegated(tokens, word.at())
                        || (words.vocabulary().negatesBehind() && SpokenWords.isNegatedBehind(tokens, word.end() - 1)));
        if (holder.isEmpty() || (negated && against)) {
            return Optional.empty();
        }
        Optional<String> target = agent >= 0
                ? targets.before(sentence, word.at(), holder.get())
                : targets.after(sentence, word.end(), holder.get());
        return Optional.of(sign(sentence, holder.get(), !against && !negated, target));
    }

    private Optional<Side> ofNoun(SentenceWords sentence, Word word, Optional<Actor> subject) {
        boolean favours = WordClass.APPROVAL.in(word.classes());
        if (SpokenWords.isNegated(sentence.tokens(), word.at())) {
            return Optional.empty();
        }
        return nouns.of(sentence, word.at(), word.end(), subject)
                .map(holder -> sign(sentence, holder, favours, targets.after(sentence, word.end(), holder)));
    }

    private static Side sign(SentenceWords sentence, Actor holder, boolean favours, Optional<String> target) {
        return new Side(holder, new Attitude.Sign(favours, Attitude.VERB, target, sentence.number()));
    }

    private static boolean isFollowedByAgainst(List<Token> tokens, int end) {
        return end < tokens.size() && tokens.get(end).lower().equals("against");
    }

    /** "the support of", "in protest": no verb. */
    private boolean isNoun(SentenceWords sentence, int i) {
        List<Token> tokens = sentence.tokens();
        boolean ambiguous = tokens.get(i).isAny(WordClass.APPROVAL.bit | WordClass.DISAPPROVAL.bit);
        if (i == 0 || tokens.get(i).gap() != ' ') {
            return ambiguous;
        }
        Token before = tokens.get(i - 1);
        if (tokens.get(i).is(WordClass.STOP)
                && !SpokenWords.isVerb(tokens, i)
                && cast.at(sentence, i - 1).isEmpty()) {
            return true;
        }
        if (!ambiguous && before.is(WordClass.DETERMINER) && i > 1 && isSubject(sentence, i - 2)) {
            // "la ministre la rejette": a pronoun that looks like an article.
            return false;
        }
        if (before.possessive()
                || (before.isAny(SideHolder.NOUN) && !before.lower().equals("to"))) {
            return true;
        }
        return ambiguous && !before.is(WordClass.STOP) && !isSubject(sentence, i - 1);
    }

    private boolean isSubject(SentenceWords sentence, int i) {
        return sentence.tokens().get(i).isAny(WordClass.PRONOUN.bit | WordClass.GROUP.bit)
                || cast.at(sentence, i).isPresent();
    }
}
