package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs the words of praise and blame in what somebody says. */
final class SpokenWords {
    private static final int NEGATION_REACH = 3;

    private SpokenWords() {}

    /** The signs in the quoted words of a sentence, or in what follows its verb of saying. */
    static List<Attitude.Sign> in(SentenceWords sentence) {
        List<Token> tokens = sentence.tokens();
        boolean quotes = tokens.stream().anyMatch(Token::quoted);
        List<Attitude.Sign> signs = new ArrayList<>();
        boolean said = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.quoted() || (said && !quotes)) {
                sign(sentence, i).ifPresent(signs::add);
            }
            said |= token.is(WordClass.SAY) && !token.quoted();
        }
        return signs;
    }

    private static Optional<Attitude.Sign> sign(SentenceWords sentence, int i) {
        Token token = sentence.tokens().get(i);
        boolean good = token.isAny(WordClass.POSITIVE.bit | WordClass.STRONGPOSITIVE.bit);
        boolean bad = token.isAny(WordClass.NEGATIVE.bit | WordClass.STRONGNEGATIVE.bit);
        if (good == bad || (token.capital() && !token.startsSentence())) {
            return Optional.empty();
        }
        boolean strong = token.isAny(WordClass.STRONGPOSITIVE.bit | WordClass.STRONGNEGATIVE.bit);
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
