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
 * @param phrase  whether several words make it, which need not stand side by side: "lehnt ... ab"
 */
record Expression(int at, int end, long classes, boolean phrase) {
    /** Classes that tell that somebody judges. */
    private static final long SIDES =
            WordClass.FAVOUR.bit | WordClass.OPPOSE.bit | WordClass.APPROVAL.bit | WordClass.DISAPPROVAL.bit;

    /** These, and classes that judge themselves. */
    private static final long JUDGING = SIDES
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
        long split = vocabulary.splitAt(tokens, i);
        long classes = phrase.map(Vocabulary.Phrase::classes).orElse(0L);
        int end = phrase.map(Vocabulary.Phrase::end).orElse(i + 1);
        if (WordClass.PLAIN.in(classes)) {
            return new Expression(i, end, word & ~JUDGING, true);
        }
        if ((classes & JUDGING) == 0) {
            return new Expression(i, i + 1, word | classes | split, split != 0);
        }
        // "pleased with" judges as a whole, and "pleased" still tells whose side it is.
        long kept = (classes & SIDES) == 0 ? word & SIDES : 0;
        return new Expression(i, end, (word & ~JUDGING) | kept | classes | split, true);
    }

    boolean isAny(WordClass a, WordClass b) {
        return a.in(classes) || b.in(classes);
    }
}
