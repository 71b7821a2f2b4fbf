package dev.lede.builtin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final List<String> GERUNDS = List.of("ing", "ant", "ando", "endo", "indo");

    /** Stands before an infinitive as well as before a noun. */
    private static final Set<String> IN_ORDER_TO = Set.of("para", "pour", "per");

    private static final int COMMENT_REACH = 5;
    private static final int REACH = 60;
    private static final int JOINED_REACH = 3;

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

    /** The signs of each actor of the sentence, whose speaker and subject {@code turn} knows. */
    Map<Actor, List<Attitude.Sign>> in(SentenceWords sentence, Attribution.Turn turn) {
        Map<Actor, List<Attitude.Sign>> signs = new LinkedHashMap<>();
        List<Token> tokens = sentence.tokens();
        for (Expression word : Expression.in(tokens, words.vocabulary())) {
            if (!tokens.get(word.at()).quoted()) {
                side(sentence, word, turn).ifPresent(side -> add(side, tokens, word, signs));
            }
        }
        return signs;
    }

    /** A holder's first verb counts, and one of the other side where it is joined to it: "welcomed ..., and deplored". */
    private void add(Side side, List<Token> tokens, Expression word, Map<Actor, List<Attitude.Sign>> signs) {
        List<Attitude.Sign> before = signs.get(side.holder());
        if (before == null) {
            signs.put(side.holder(), withContrast(tokens, word, side.sign()));
        } else if (before.stream().allMatch(sign -> sign.favours() != side.sign().favours())
                && isJoined(tokens, word)) {
            signs.put(side.holder(), List.of(before.get(0), side.sign()));
        }
    }

    private boolean isJoined(List<Token> tokens, Expression word) {
        for (int i = Math.max(1, word.at() - JOINED_REACH); i < Math.min(tokens.size(), word.end() + 2); i++) {
            boolean inside = i >= word.at() && i < word.end();
            if (!inside
                    && !tokens.get(i).quoted()
                    && ((i < word.at() && NameRun.isAnd(tokens.get(i))) || WordClass.CONTRAST.in(words.classesAt(tokens, i)))) {
                return true;
            }
        }
        return false;
    }

    /** "welcomed the deal but warned", "while he welcomed the deal, he warned": who says both means both. */
    private List<Attitude.Sign> withContrast(List<Token> tokens, Expression word, Attitude.Sign sign) {
        int at = word.at();
        int end = word.end();
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

    private record Side(Actor holder, Attitude.Sign sign) {}

    private Optional<Side> side(SentenceWords sentence, Expression word, Attribution.Turn turn) {
        if (!isSide(word) || isOfComment(sentence.tokens(), word.at()) || isCount(sentence, word.at())) {
            return Optional.empty();
        }
        boolean verb = word.isAny(WordClass.FAVOUR, WordClass.OPPOSE) && (word.isPhrase() || !isNoun(sentence, word.at()));
        if (verb) {
            return ofVerb(sentence, word, turn);
        }
        boolean noun = word.isAny(WordClass.APPROVAL, WordClass.DISAPPROVAL);
        return noun ? ofNoun(sentence, word, turn.subject()) : Optional.empty();
    }

    private static boolean isSide(Expression word) {
        return word.isAny(WordClass.FAVOUR, WordClass.OPPOSE) || word.isAny(WordClass.APPROVAL, WordClass.DISAPPROVAL);
    }

    /** "25 votes in favour and 24 against": a count, and nobody's side. */
    private boolean isCount(SentenceWords sentence, int at) {
        List<Token> tokens = sentence.tokens();
        boolean joined = at > 1 && tokens.get(at).gap() == ' ';
        return joined
                && (tokens.get(at - 1).isNumber()
                        || (tokens.get(at - 2).isNumber()
                                && tokens.get(at - 1).gap() == ' '
                                && !isSubject(sentence, at - 1)));
    }

    private static boolean isOfComment(List<Token> tokens, int at) {
        int from = Math.max(0, at - COMMENT_REACH);
        return tokens.subList(from, Math.min(tokens.size(), at + COMMENT_REACH)).stream()
                .anyMatch(token -> COMMENTS.stream().anyMatch(token.lower()::startsWith));
    }

    private Optional<Side> ofVerb(SentenceWords sentence, Expression word, Attribution.Turn turn) {
        List<Token> tokens = sentence.tokens();
        if (word.at() > 0
                && words.vocabulary().verbLast()
                && tokens.get(word.at()).is(WordClass.SAY)
                && tokens.get(word.at() - 1).is(WordClass.REPORTING)) {
            // "geç olduğunu savundu": he argued that it was late, and defended nothing.
            return Optional.empty();
        }
        // "Berg schwärmt von dem Plan": what follows a subject and its verb is no agent.
        boolean active = word.at() > 0 && isSubject(sentence, word.at() - 1) && tokens.get(word.at()).gap() == ' ';
        boolean feels = WordClass.FEELING.in(word.classes());
        int agent = active || feels ? -1 : Passive.agent(tokens, word.at(), word.end());
        if (agent < 0 && !feels && !word.isPhrase() && Passive.isPassive(tokens, word.at())) {
            return Optional.empty();
        }
        Optional<Actor> holder = agent >= 0
                ? holders.after(sentence, agent)
                : words.vocabulary().verbFirst()
                        ? holders.behind(sentence, word.end(), turn.subject())
                        : speaker(sentence, word, turn)
                                .or(() -> holders.before(sentence, word.at(), turn.subject()));
        boolean against = WordClass.OPPOSE.in(word.classes()) || isFollowedByAgainst(tokens, word.end());
        // "is not of this opinion" carries its own "not".
        boolean negated = !tokens.get(word.at()).is(WordClass.NEGATION)
                && (SpokenWords.isNegated(tokens, word.at(), words)
                        || (words.vocabulary().negatesBehind() && SpokenWords.isNegatedBehind(tokens, word.end() - 1)));
        if (holder.isEmpty() || (negated && against)) {
            return Optional.empty();
        }
        Optional<String> target = agent >= 0
                ? targets.before(sentence, word.at(), holder.get())
                : targets.after(sentence, word.end(), holder.get());
        return Optional.of(sign(sentence, holder.get(), !against && !negated, target));
    }

    /** "...", complained the chairwoman Anna Berg": the verb that closes what is said has its speaker for a subject. */
    private Optional<Actor> speaker(SentenceWords sentence, Expression word, Attribution.Turn turn) {
        List<Token> tokens = sentence.tokens();
        boolean closes = word.at() > 0 && WordClass.SAY.in(word.classes()) && Deed.closesSpeech(tokens, word.at());
        return turn.speaker().filter(speaker -> closes && cast.isNamed(speaker, sentence, word.end()));
    }

    private Optional<Side> ofNoun(SentenceWords sentence, Expression word, Optional<Actor> subject) {
        boolean favours = WordClass.APPROVAL.in(word.classes());
        if (SpokenWords.isNegated(sentence.tokens(), word.at(), words)) {
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
        boolean joined = before.lower().equals("to") || NameRun.isAnd(before);
        boolean verbal = isGerund(tokens.get(i)) || (IN_ORDER_TO.contains(before.lower()) && !ambiguous);
        if (before.possessive() || (before.isAny(SideHolder.NOUN) && !joined && !verbal)) {
            return true;
        }
        return ambiguous && !before.is(WordClass.STOP) && !isSubject(sentence, i - 1);
    }

    /** "while praising", "tout en déplorant": a form of a verb that stands behind small words as nouns do. */
    private static boolean isGerund(Token token) {
        return !token.isAny(WordClass.APPROVAL.bit | WordClass.DISAPPROVAL.bit)
                && GERUNDS.stream().anyMatch(token.lower()::endsWith);
    }

    private boolean isSubject(SentenceWords sentence, int i) {
        return sentence.tokens().get(i).isAny(WordClass.PRONOUN.bit | WordClass.GROUP.bit)
                || cast.at(sentence, i).isPresent();
    }
}
