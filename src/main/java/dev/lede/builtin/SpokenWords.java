package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs the words of praise and blame in what somebody says. */
final class SpokenWords {
    private static final int NEGATION_REACH = 3;

    private SpokenWords() {}

    /** The signs in the quoted words of a sentence, or in what follows its verb of saying. */
    static List<Attitude.Sign> in(SentenceWords sentence, Words words) {
        return in(sentence, words, false);
    }

    /** @param all whether every word of the sentence is the speaker's, as in an interview or a thread */
    static List<Attitude.Sign> in(SentenceWords sentence, Words words, boolean all) {
        List<Token> tokens = sentence.tokens();
        boolean quotes = !all && tokens.stream().anyMatch(Token::quoted);
        List<Attitude.Sign> signs = new ArrayList<>();
        boolean said = all;
        boolean labelled = false;
        boolean kind = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean verb = token.is(WordClass.SAY) && !token.quoted();
            said |= verb;
            labelled |= token.is(WordClass.LABELS) && !token.quoted();
            if (token.quoted() || verb || (said && !quotes)) {
                Optional<Attitude.Sign> sign = sign(sentence, i, words);
                sign.ifPresent(signs::add);
                kind |= token.quoted() && sign.map(Attitude.Sign::favours).orElse(false);
            }
        }
        if (labelled && quotes && !kind) {
            signs.add(new Attitude.Sign(false, 2 * Attitude.WORD, Optional.empty(), sentence.number()));
        }
        return isWeighing(tokens, signs) ? doubled(signs) : signs;
    }

    /** Praise and blame in one sentence with a "but" between: both are meant. */
    private static boolean isWeighing(List<Token> tokens, List<Attitude.Sign> signs) {
        return tokens.stream().anyMatch(token -> token.is(WordClass.CONTRAST))
                && signs.stream().anyMatch(Attitude.Sign::favours)
                && signs.stream().anyMatch(sign -> !sign.favours());
    }

    private static List<Attitude.Sign> doubled(List<Attitude.Sign> signs) {
        return signs.stream()
                .map(sign -> new Attitude.Sign(sign.favours(), 2 * sign.weight(), sign.target(), sign.sentence()))
                .toList();
    }

    private static Optional<Attitude.Sign> sign(SentenceWords sentence, int i, Words words) {
        Token token = sentence.tokens().get(i);
        int classes = words.classesAt(sentence.tokens(), i);
        boolean good = (classes & (WordClass.POSITIVE.bit | WordClass.STRONGPOSITIVE.bit)) != 0;
        boolean bad = (classes & (WordClass.NEGATIVE.bit | WordClass.STRONGNEGATIVE.bit)) != 0;
        if (good == bad || (token.capital() && !token.startsSentence() && token.gap() == ' ' && !token.quoted())) {
            return Optional.empty();
        }
        boolean strong = (classes & (WordClass.STRONGPOSITIVE.bit | WordClass.STRONGNEGATIVE.bit)) != 0;
        boolean negated = isNegated(sentence.tokens(), i);
        // "not a disaster" is no praise, while "not good" is blame.
        if (negated && bad) {
            return Optional.empty();
        }
        double weight = strong ? 2 * Attitude.WORD : Attitude.WORD;
        return Optional.of(new Attitude.Sign(good && !negated, weight, Optional.empty(), sentence.number()));
    }

    /** Whether one of the words just before {@code i}, in the same stretch of words, negates. */
    static boolean isNegated(List<Token> tokens, int i) {
        for (int at = i - 1; at >= 0 && i - at <= NEGATION_REACH; at--) {
            char gap = tokens.get(at + 1).gap();
            if (gap != ' ' && gap != '“' && gap != '"' && gap != '«' && gap != '„') {
                return false;
            }
            if (tokens.get(at).is(WordClass.NEGATION)) {
                return true;
            }
        }
        return false;
    }
}
