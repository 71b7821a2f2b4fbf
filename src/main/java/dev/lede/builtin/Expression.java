package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word or a listed phrase, with what the lists say of it as a whole.
 *
 * @param at      its first word
 * @param end     behind its last word
 * @param classes one bit for each {@link WordClass}
 */
record Expression(int at, int end, long classes) {
    /** Classes that judge, or tell that somebody does. */
    private static final long JUDGING = WordClass.FAVOUR.bit
            | WordClass.OPPOSE.bit
            | WordClass.APPROVAL.bit
            | WordClass.DISAPPROVAL.bit
            | WordClass.POSITIVE.bit
            | WordClass.STRONGPOSITIVE.bit
            | WordClass.NEGATIVE.bit
            | WordClass.STRONGNEGATIVE.bit;

    /**
     * The words of a sentence, a listed phrase as one: "far from perfect" is not "perfect", and "rejected the appeal"
     * judges nothing where the lists call it plain.
     */
    static List<Expression> in(List<Token> tokens, Vocabulary vocabulary) {
        List<Expression> expressions = new ArrayList<>(tokens.size());
        int i = 0;
        while (i < tokens.size()) {
            Expression expression = at(tokens, i, vocabulary);
            expressions.add(expression);
            i = expression.end();
        }
        return expressions;
    }

    private static Expression at(List<Token> tokens, int i, Vocabulary vocabulary) {
        long word = tokens.get(i).form().classes;
        Optional<Vocabulary.Phrase> phrase = vocabulary.phraseAt(tokens, i);
        if (phrase.isEmpty()) {
            return new Expression(i, i + 1, word | vocabulary.splitAt(tokens, i));
        }
        long classes = phrase.get().classes();
        if (WordClass.PLAIN.in(classes)) {
            return new Expression(i, phrase.get().end(), word & ~JUDGING);
        }
        return (classes & JUDGING) == 0
                ? new Expression(i, i + 1, word | classes)
                : new Expression(i, phrase.get().end(), (word & ~JUDGING) | classes);
    }

    boolean isAny(WordClass a, WordClass b) {
        return a.in(classes) || b.in(classes);
    }

    boolean isPhrase() {
        return end > at + 1;
    }
}
