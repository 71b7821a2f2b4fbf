package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds verbs of praise and criticism in a sentence that has no spaces. */
final class UnspacedSigns {
    private static final int NEGATION_REACH = 3;

    private UnspacedSigns() {}

    /** @param text the sentence from the name of its subject on */
    static List<Attitude.Sign> in(String text, int sentence, Vocabulary vocabulary) {
        List<Attitude.Sign> signs = new ArrayList<>();
        find(text, sentence, vocabulary, WordClass.FAVOUR, signs);
        find(text, sentence, vocabulary, WordClass.OPPOSE, signs);
        return signs;
    }

    private static void find(
            String text, int sentence, Vocabulary vocabulary, WordClass wordClass, List<Attitude.Sign> signs) {
        boolean favours = wordClass == WordClass.FAVOUR;
        for (String verb : vocabulary.entries(wordClass)) {
            int at = text.indexOf(verb);
            if (at >= 0 && !(favours && isNegated(text, at, vocabulary))) {
                signs.add(new Attitude.Sign(favours, Attitude.VERB, Optional.empty(), sentence));
                return;
            }
        }
    }

    private static boolean isNegated(String text, int at, Vocabulary vocabulary) {
        String before = text.substring(Math.max(0, at - NEGATION_REACH), at);
        return vocabulary.entries(WordClass.NEGATION).stream().anyMatch(before::contains);
    }
}
