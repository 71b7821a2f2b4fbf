package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Weighs the words of praise and blame in what somebody says. */
final class SpokenWords {
    private static final int NEGATION_REACH = 3;
    private static final int REACH_BEHIND = 7;
    private static final int LAST_WORDS = 2;
    private static final int LONGEST_SPEAKER = 7;
    private static final long GOOD = WordClass.POSITIVE.bit | WordClass.STRONGPOSITIVE.bit | WordClass.FAVOUR.bit;
    private static final long BAD = WordClass.NEGATIVE.bit | WordClass.STRONGNEGATIVE.bit | WordClass.OPPOSE.bit;
    private static final long STRONG = WordClass.STRONGPOSITIVE.bit | WordClass.STRONGNEGATIVE.bit;

    /** Of small words only English "back" is also a verb that takes a side. */
    private static final Set<String> SUBJECTS =
            Set.of("we", "they", "who", "to", "will", "would", "could", "should", "not", "don't", "fully");

    private static final List<String> ENDINGS = List.of("ed", "ing", "s");
    private static final Set<String> OBJECTS = Set.of("me", "him", "her", "them", "us", "it", "my", "our");

    /** "not only fair" is fair, and "could not be more excited" is more than excited. */
    private static final Set<String> ONLY = Set.of(
            "only",
            "just",
            "nur",
            "bloß",
            "seulement",
            "solo",
            "sólo",
            "solamente",
            "só",
            "apenas",
            "alleen",
            "slechts",
            "bara",
            "enbart",
            "tylko",
            "только",
            "лише",
            "тільки",
            "sadece",
            "yalnızca");

    private SpokenWords() {}

    /**
     * The signs in the words that a sentence reports: what is quoted, and what follows the verb of saying or stands
     * before it as in "The plan is bad, she said".
     *
     * @param whole whether every word of the sentence is the speaker's, as in an interview or a thread
     */
    static List<Attitude.Sign> in(SentenceWords sentence, Words words, boolean whole) {
        List<Token> tokens = sentence.tokens();
        boolean quotes = tokens.stream().anyMatch(Token::quoted);
        boolean verbLast = words.vocabulary().grammar().verbLast();
        int verb = verbLast ? lastVerb(tokens) : verb(sentence, words);
        // "kararın bir skandal olduğunu söyledi": where the verb comes last, what is said stands before it.
        boolean behind = verb > 0 && (verbLast || (!quotes && followsSpeech(tokens, verb)));
        Weighing judgements = new Weighing(tokens);
        boolean labelled = false;
        boolean kind = false;
        for (Expression word : words.expressions(sentence)) {
            int i = word.at();
            Token token = tokens.get(i);
            labelled |= WordClass.LABELS.in(word.classes()) && !token.quoted() && !opensClause(tokens, word.end());
            if (whole
                    || token.quoted()
                    || (verb >= 0 && i >= verb && !verbLast)
                    || (behind && (!verbLast || i <= verb))) {
                Optional<Attitude.Sign> sign = sign(sentence, word, words, labelled, behind && i <= verb);
                sign.ifPresent(found -> judgements.add(i, found));
                kind |= token.quoted() && sign.map(Attitude.Sign::favours).orElse(false);
            }
        }
        if (labelled && quotes && !whole && !kind && !isTitle(tokens, words)) {
            List<Attitude.Sign> signs = new ArrayList<>(judgements.signs());
            signs.add(blame(2 * Attitude.WORD, sentence));
            return signs;
        }
        return judgements.signs();
    }

    /** "considers that", "считает, что": a clause follows, and nothing is given a name. */
    private static boolean opensClause(List<Token> tokens, int at) {
        return at < tokens.size()
                && (tokens.get(at).gap() == ',' || tokens.get(at).is(WordClass.REPORTING));
    }

    /** "called the book ‘Winter’": what has a capital in quotation marks is a name. */
    private static boolean isTitle(List<Token> tokens, Words words) {
        return !words.vocabulary().grammar().capitalNouns()
                && tokens.stream()
                        .filter(Token::quoted)
                        .findFirst()
                        .filter(token -> token.capital() && !token.startsSentence())
                        .isPresent();
    }

    private static Attitude.Sign blame(double weight, SentenceWords sentence) {
        return new Attitude.Sign(false, weight, Optional.empty(), sentence.number());
    }

    /** "It is a good plan, said Berg" or "..., Berg said": the verb stands behind what is said. */
    private static boolean followsSpeech(List<Token> tokens, int verb) {
        if (tokens.get(verb).gap() != ' ') {
            return true;
        }
        int at = verb;
        while (at > 0 && verb - at < LONGEST_SPEAKER && tokens.get(at).gap() == ' ') {
            at--;
        }
        return at > LONGEST_SPEAKER / 2 && tokens.get(at).gap() == ',' && tokens.size() - verb <= LONGEST_SPEAKER;
    }

    /** The first verb of saying outside quotations, or what stands for one; below 0 where there is none. */
    private static int verb(SentenceWords sentence, Words words) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean says = tokens.get(i).is(WordClass.SAY) && !tokens.get(i).quoted();
            if (says || Speech.isSo(sentence, i, words)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastVerb(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).is(WordClass.SAY) && !tokens.get(i).quoted()) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Attitude.Sign> sign(
            SentenceWords sentence, Expression word, Words words, boolean labelled, boolean spoken) {
        int i = word.at();
        Token token = sentence.tokens().get(i);
        long classes = word.classes();
        // A verb that takes a side counts in speech; outside it, it is read with its subject and object.
        boolean small = !word.phrase()
                && (token.is(WordClass.STOP) || (words.vocabulary().grammar().english() && isBare(token)));
        boolean verb = token.quoted() && (!small || isVerb(sentence.tokens(), i));
        long counted = verb ? ~0L : ~(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit);
        boolean good = (classes & GOOD & counted) != 0;
        boolean bad = (classes & BAD & counted) != 0;
        boolean name = token.capital() && !token.startsSentence() && token.gap() == ' ';
        if (good == bad || (name && !words.vocabulary().grammar().capitalNouns())) {
            return Optional.empty();
        }
        if (!token.quoted() && Denial.isBefore(sentence.tokens(), i)) {
            return Optional.empty();
        }
        boolean negated = isNegated(sentence.tokens(), i);
        // "not a disaster" is no praise, while "not good" is blame.
        if (negated && bad) {
            return Optional.empty();
        }
        // "called it dangerous": what a thing is called is meant as a judgement.
        double weak =
                (spoken && words.vocabulary().grammar().speaksUnmarked()) || token.quoted() || word.phrase() || labelled
                        ? Attitude.WORD
                        : Attitude.TOLD_WORD;
        double weight = (classes & STRONG) != 0 ? 2 * weak : weak;
        return Optional.of(new Attitude.Sign(good && !negated, weight, Optional.empty(), sentence.number()));
    }

    /** "demand", "attack": in English a noun as well, unless an ending or a subject shows the verb. */
    private static boolean isBare(Token token) {
        return ENDINGS.stream().noneMatch(token.lower()::endsWith);
    }

    /** "we back it", not "pay it back": a small word is a verb behind its subject alone. */
    static boolean isVerb(List<Token> tokens, int i) {
        Token before = tokens.get(Math.max(0, i - 1));
        return i > 0
                && !OBJECTS.contains(before.lower())
                && (before.isAny(WordClass.PRONOUN.bit | WordClass.OPINION.bit | WordClass.GROUP.bit)
                        || SUBJECTS.contains(before.lower()));
    }

    /** Whether one of the words just before {@code i}, in the same stretch of words, negates. */
    static boolean isNegated(List<Token> tokens, int i) {
        boolean joined = false;
        for (int at = i - 1; at >= 0 && i - at <= NEGATION_REACH; at--) {
            char gap = tokens.get(at + 1).gap();
            boolean others = tokens.get(at).quoted() && !tokens.get(i).quoted();
            if (others || (gap != ' ' && gap != '“' && gap != '"' && gap != '«' && gap != '„')) {
                return false;
            }
            // "did not hesitate to back it": a plain phrase has no say.
            // "denied wrongdoing and criticised"
            joined |= Joined.isAnd(tokens.get(at));
            if (joined && tokens.get(at).is(WordClass.SAY)) {
                return false;
            }
            if (tokens.get(at).is(WordClass.NEGATION) && !tokens.get(at).is(WordClass.PLAIN)) {
                boolean more = i - at == 3
                        && tokens.get(i - 1).lower().equals("more")
                        && tokens.get(i - 2).lower().equals("be");
                return !more && !ONLY.contains(tokens.get(at + 1).lower());
            }
        }
        return false;
    }

    /** Whether a "not" stands behind the verb at {@code i} in the same clause, as German has it. */
    static boolean isNegatedBehind(List<Token> tokens, int i) {
        for (int at = i + 1; at < tokens.size() && at - i <= REACH_BEHIND; at++) {
            Token token = tokens.get(at);
            if (token.gap() != ' ' || token.isAny(WordClass.CONTRAST.bit | WordClass.REPORTING.bit)) {
                return false;
            }
            if (token.is(WordClass.NEGATION)) {
                // "kritisierte die Haltung als nicht artgerecht": the verb's own "not" closes its clause.
                int left = at + 1;
                while (left < tokens.size() && tokens.get(left).gap() == ' ') {
                    left++;
                }
                return left - at <= LAST_WORDS
                        && (at + 1 == tokens.size()
                                || !ONLY.contains(tokens.get(at + 1).lower()));
            }
        }
        return false;
    }
}
