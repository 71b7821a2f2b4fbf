package dev.lede.builtin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads words that take a side: who "welcomed", "condemned" or "voiced criticism of" whom or what. */
final class SideTaking {
    /** Words that grant something before the other thing is said. */
    static final Set<String> WHILE = Set.of(
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

    private static final int HIDING_REACH = 4;
    private static final List<String> HIDING = List.of(
            "hide",
            "hid",
            "conceal",
            "contain",
            "disguis",
            "mask",
            "cach",
            "dissimul",
            "ocult",
            "escond",
            "nascond",
            "verhehl",
            "verberg",
            "verbarg",
            "verbirg",
            "verstop",
            "dölj",
            "dolde",
            "ukry",
            "kry",
            "скры",
            "прихов");

    private static final int JOINED_REACH = 3;
    private static final int WISH_REACH = 8;

    private final Words words;
    private final Cast cast;
    private final PartOfSpeech parts;
    private final VerbHolder verbs;
    private final NounHolder nouns;
    private final SideTarget targets;
    private final SideHolder holders;

    SideTaking(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.parts = new PartOfSpeech(words, cast);
        this.holders = new SideHolder(words, cast);
        this.verbs = new VerbHolder(words, cast, holders, parts);
        this.nouns = new NounHolder(words, cast, holders);
        this.targets = new SideTarget(words, cast);
    }

    /** The signs of each actor of the sentence, whose speaker and subject {@code turn} knows. */
    Map<Actor, List<Attitude.Sign>> in(SentenceWords sentence, Attribution.Turn turn) {
        Map<Actor, List<Attitude.Sign>> signs = new LinkedHashMap<>();
        List<Token> tokens = sentence.tokens();
        for (Expression word : words.expressions(sentence)) {
            if (!tokens.get(word.at()).quoted()) {
                side(sentence, word, turn).ifPresent(side -> {
                    add(side, tokens, word, signs);
                    holders.joinedTo(sentence, word.at(), side.holder())
                            .forEach(other -> add(new Side(other, side.sign()), tokens, word, signs));
                });
            }
        }
        return signs;
    }

    /**
     * A holder's first verb counts, and one of the other side where the two are joined: "welcomed the deal but warned",
     * "while he welcomed the deal, he warned", "praised the crew, and deplored".
     */
    private void add(Side side, List<Token> tokens, Expression word, Map<Actor, List<Attitude.Sign>> signs) {
        Attitude.Sign sign = side.sign();
        List<Attitude.Sign> before = signs.get(side.holder());
        if (before == null) {
            Attitude.Sign other = new Attitude.Sign(false, sign.weight(), sign.target(), sign.sentence());
            boolean limited = sign.favours() && isFollowedByWarning(tokens, word.end());
            signs.put(side.holder(), limited ? List.of(sign, other) : List.of(sign));
        } else if (before.stream().allMatch(other -> other.favours() != sign.favours()) && isJoined(tokens, word)) {
            signs.put(side.holder(), List.of(before.get(0), sign));
        }
    }

    /** "welcomed the deal but warned": with a verb of saying right behind, "but" takes something back. */
    private boolean isFollowedByWarning(List<Token> tokens, int from) {
        for (int i = from; i + 1 < tokens.size(); i++) {
            boolean but = !tokens.get(i).quoted() && tokens.get(i).is(WordClass.CONTRAST);
            Token next = tokens.get(i + 1);
            if (but && next.is(WordClass.SAY) && !next.quoted() && !next.is(WordClass.STOP)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "and" stands right before a verb, or a "but" or "while" in its sentence. */
    private boolean isJoined(List<Token> tokens, Expression word) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean near = i < word.at() && word.at() - i <= JOINED_REACH;
            if (!token.quoted()
                    && ((near && Joined.isAnd(token))
                            || WHILE.contains(token.lower())
                            || tokens.get(i).is(WordClass.CONTRAST))) {
                return true;
            }
        }
        return false;
    }

    private record Side(Actor holder, Attitude.Sign sign) {}

    private Optional<Side> side(SentenceWords sentence, Expression word, Attribution.Turn turn) {
        boolean verb = word.isAny(WordClass.FAVOUR, WordClass.OPPOSE);
        boolean noun = word.isAny(WordClass.APPROVAL, WordClass.DISAPPROVAL);
        List<Token> tokens = sentence.tokens();
        boolean named =
                tokens.get(word.at()).capital() && cast.at(sentence, word.at()).isPresent();
        if (named
                || !(verb || noun)
                || PartOfSpeech.isOfComment(tokens, word.at())
                || parts.isCount(sentence, word.at())) {
            return Optional.empty();
        }
        if (verb && (word.phrase() || !parts.isNoun(sentence, word.at()))) {
            return ofVerb(sentence, word, turn);
        }
        return noun ? ofNoun(sentence, word, turn.subject()) : Optional.empty();
    }

    private Optional<Side> ofVerb(SentenceWords sentence, Expression word, Attribution.Turn turn) {
        List<Token> tokens = sentence.tokens();
        boolean against = WordClass.OPPOSE.in(word.classes())
                || isFollowedByAgainst(tokens, word.end())
                || isWishOfEnd(tokens, word.end());
        // "is not of this opinion" carries its own "not".
        boolean negated = !tokens.get(word.at()).is(WordClass.NEGATION)
                && (SpokenWords.isNegated(tokens, word.at())
                        || (words.vocabulary().grammar().negatesBehind()
                                && SpokenWords.isNegatedBehind(tokens, word.end() - 1)));
        if ((negated && against) || Denial.isBefore(tokens, word.at())) {
            return Optional.empty();
        }
        return verbs.of(sentence, word, turn)
                .filter(holder -> !Courts.isCourt(holder.actor()))
                .map(holder -> {
                    Optional<String> target = holder.passive()
                            ? targets.before(sentence, word.at(), holder.actor())
                            : targets.after(sentence, word.end(), holder.actor());
                    return sign(sentence, holder.actor(), !against && !negated, target);
                });
    }

    private static boolean isFollowedByAgainst(List<Token> tokens, int end) {
        return end < tokens.size() && tokens.get(end).lower().equals("against");
    }

    /** "called for the plan to be scrapped": who wants it ended is against it. */
    private static boolean isWishOfEnd(List<Token> tokens, int end) {
        for (int i = end;
                i + 2 < tokens.size()
                        && i < end + WISH_REACH
                        && tokens.get(i + 1).gap() == ' ';
                i++) {
            if (tokens.get(i).lower().equals("to") && tokens.get(i + 1).lower().equals("be")) {
                return tokens.get(i + 2)
                        .isAny(WordClass.OPPOSE.bit | WordClass.NEGATIVE.bit | WordClass.STRONGNEGATIVE.bit);
            }
        }
        return false;
    }

    private Optional<Side> ofNoun(SentenceWords sentence, Expression word, Optional<Actor> subject) {
        boolean favours = WordClass.APPROVAL.in(word.classes());
        List<Token> tokens = sentence.tokens();
        if (SpokenWords.isNegated(tokens, word.at()) && !isHidden(tokens, word.at())) {
            return Optional.empty();
        }
        return nouns.of(sentence, word.at(), word.end(), subject)
                .map(holder -> sign(sentence, holder, favours, targets.after(sentence, word.end(), holder)));
    }

    /** "could not hide his joy", "n'a pas caché son agacement": it is shown. */
    private static boolean isHidden(List<Token> tokens, int noun) {
        return tokens.subList(Math.max(0, noun - HIDING_REACH), noun).stream()
                .anyMatch(token -> HIDING.stream().anyMatch(token.lower()::startsWith));
    }

    private static Side sign(SentenceWords sentence, Actor holder, boolean favours, Optional<String> target) {
        return new Side(holder, new Attitude.Sign(favours, Attitude.VERB, target, sentence.number()));
    }
}
