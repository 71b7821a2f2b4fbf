package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds verbs and words of praise and criticism in a sentence that has no spaces. */
final class UnspacedSigns {
    private static final String OTHERWISE = "别";
    private static final String SPECIAL = "特分区级性个离告";
    private static final int NEGATION_REACH = 3;
    private static final int NEGATION_REACH_BEHIND = 5;
    private static final String OPENING = "“「『\"";
    private static final String CLOSING = "”」』\"";

    private UnspacedSigns() {}

    /**
     * The first verb that takes a side, and one of the other side where a "but" stands between the two.
     *
     * @param text the sentence from the name of its subject on
     */
    static List<Attitude.Sign> in(String text, int sentence, Vocabulary vocabulary) {
        List<Attitude.Sign> signs = new ArrayList<>();
        String told = withoutPlain(withoutQuotations(text), vocabulary);
        int favour = first(told, vocabulary, WordClass.FAVOUR);
        int oppose = first(told, vocabulary, WordClass.OPPOSE);
        if (favour >= 0 && (oppose < 0 || favour < oppose || isContrast(told, oppose, favour, vocabulary))) {
            signs.add(new Attitude.Sign(true, Attitude.VERB, Optional.empty(), sentence));
        }
        // "支持を撤回": a phrase that starts with a kind word and is none.
        if (oppose >= 0 && (favour < 0 || oppose <= favour || isContrast(told, favour, oppose, vocabulary))) {
            signs.add(new Attitude.Sign(false, Attitude.VERB, Optional.empty(), sentence));
        }
        return signs;
    }

    /** "支持率", "遭到批评": what judges nothing, or names whom others judge. */
    private static String withoutPlain(String text, Vocabulary vocabulary) {
        String left = text;
        for (String plain : vocabulary.entries(WordClass.PLAIN)) {
            left = left.replace(plain, "。");
        }
        return left;
    }

    private static boolean isContrast(String text, int from, int to, Vocabulary vocabulary) {
        return vocabulary.entries(WordClass.CONTRAST).stream()
                .anyMatch(but -> text.indexOf(but, from) >= from && text.indexOf(but, from) < to);
    }

    /** Where the first word of a side stands, "not for" being against; below 0 where none does. */
    private static int first(String text, Vocabulary vocabulary, WordClass wordClass) {
        int first = -1;
        for (String word : vocabulary.entries(WordClass.FAVOUR)) {
            int at = text.indexOf(word);
            boolean negated = at >= 0 && isNegated(text, at, at + word.length(), vocabulary);
            first = at >= 0 && negated == (wordClass == WordClass.OPPOSE) ? earlier(first, at) : first;
        }
        if (wordClass == WordClass.OPPOSE) {
            for (String word : vocabulary.entries(WordClass.OPPOSE)) {
                int at = text.indexOf(word);
                boolean negated = at >= 0 && isNegated(text, at, at + word.length(), vocabulary);
                first = negated ? first : earlier(first, at);
            }
        }
        return first;
    }

    private static int earlier(int a, int b) {
        return a < 0 || (b >= 0 && b < a) ? b : a;
    }

    /** The words that judge: weak ones weigh {@link Attitude#WORD}, strong ones twice that. */
    static List<Attitude.Sign> judgements(String text, int sentence, Vocabulary vocabulary) {
        List<Attitude.Sign> signs = new ArrayList<>();
        find(text, sentence, vocabulary, WordClass.STRONGPOSITIVE, 2 * Attitude.WORD, signs);
        find(text, sentence, vocabulary, WordClass.STRONGNEGATIVE, 2 * Attitude.WORD, signs);
        find(text, sentence, vocabulary, WordClass.POSITIVE, Attitude.WORD, signs);
        find(text, sentence, vocabulary, WordClass.NEGATIVE, Attitude.WORD, signs);
        return signs;
    }

    /** The same of what somebody says, where verbs that take a side count as well: “我反对这个方案”. */
    static List<Attitude.Sign> spoken(String text, int sentence, Vocabulary vocabulary) {
        List<Attitude.Sign> signs = judgements(text, sentence, vocabulary);
        if (signs.isEmpty()) {
            find(text, sentence, vocabulary, WordClass.FAVOUR, Attitude.WORD, signs);
            find(text, sentence, vocabulary, WordClass.OPPOSE, Attitude.WORD, signs);
        }
        return signs;
    }

    /** What somebody else may have said is left out. */
    static String withoutQuotations(String text) {
        return parts(text, false);
    }

    /** Only what stands in quotation marks. */
    static String quotations(String text) {
        return parts(text, true);
    }

    private static String parts(String text, boolean quoted) {
        StringBuilder kept = new StringBuilder();
        char closing = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (closing == 0 && OPENING.indexOf(c) >= 0) {
                closing = CLOSING.charAt(OPENING.indexOf(c));
            } else if (c == closing) {
                closing = 0;
            } else if (quoted == (closing != 0)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static void find(
            String text,
            int sentence,
            Vocabulary vocabulary,
            WordClass wordClass,
            double weight,
            List<Attitude.Sign> signs) {
        boolean good = wordClass == WordClass.POSITIVE
                || wordClass == WordClass.STRONGPOSITIVE
                || wordClass == WordClass.FAVOUR;
        for (String word : vocabulary.entries(wordClass)) {
            int at = text.indexOf(word);
            if (at >= 0 && !(good && isNegated(text, at, at + word.length(), vocabulary))) {
                signs.add(new Attitude.Sign(good, weight, Optional.empty(), sentence));
                return;
            }
        }
    }

    /** Chinese negates before the word, Japanese behind it: "支持しない". */
    private static boolean isNegated(String text, int at, int end, Vocabulary vocabulary) {
        String before = text.substring(Math.max(0, at - NEGATION_REACH), at);
        String behind = text.substring(end, Math.min(text.length(), end + NEGATION_REACH_BEHIND));
        int stop = behind.indexOf('、');
        String clause = stop < 0 ? behind : behind.substring(0, stop);
        return vocabulary.entries(WordClass.NEGATION).stream()
                .anyMatch(not -> isKana(not) ? clause.contains(not) : holds(before, not));
    }

    /** "别" negates, and "特别" and "分别" do not. */
    private static boolean holds(String before, String not) {
        int at = before.indexOf(not);
        return (at > 0 && not.equals(OTHERWISE)) ? SPECIAL.indexOf(before.charAt(at - 1)) < 0 : at >= 0;
    }

    private static boolean isKana(String word) {
        return word.charAt(0) >= 0x3040 && word.charAt(0) <= 0x30FF;
    }
}
