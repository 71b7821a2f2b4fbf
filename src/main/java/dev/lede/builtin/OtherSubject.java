package dev.lede.builtin;

import java.util.List;

/** Whether the word right before a verb is a subject that is no actor, so that nobody else may be given the verb. */
final class OtherSubject {
    private static final String ARABIC_THE = "ال";
    /** "the", "in the", "for the": what an object starts with. */
    private static final List<String> ARABIC_THE_OF = List.of(ARABIC_THE, "بال", "لل");

    private static final int MOST_AUXILIARIES = 2;
    private static final long NO_AUXILIARY = Clause.BEFORE_NOUN
            | WordClass.PRONOUN.bit
            | WordClass.REPORTING.bit
            | WordClass.CONTRAST.bit
            | WordClass.GROUP.bit;

    private OtherSubject() {}

    /** The word before the verb at {@code verb} and its auxiliaries: "members" of "members had voted". */
    static int beside(List<Token> tokens, int verb) {
        int at = verb - 1;
        while (at > 0
                && verb - at <= MOST_AUXILIARIES
                && tokens.get(at).is(WordClass.STOP)
                && !tokens.get(at).isAny(NO_AUXILIARY)
                && tokens.get(at).gap() == ' ') {
            at--;
        }
        return at;
    }

    /** "انتقدت المعارضة القرار": of two nouns behind an Arabic verb the first is its subject, whoever that is. */
    static boolean follows(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).gap() == ' '
                && tokens.get(at + 1).gap() == ' '
                && ((tokens.get(at).lower().startsWith(ARABIC_THE)
                                && ARABIC_THE_OF.stream()
                                        .anyMatch(tokens.get(at + 1).lower()::startsWith))
                        || tokens.get(at).is(WordClass.GROUP));
    }

    static boolean standsAt(List<Token> tokens, int i, Grammar grammar) {
        return tokens.get(i).is(WordClass.GROUP) || isKin(tokens, i) || opensClause(tokens, i, grammar);
    }

    /** "his family paid tribute" */
    private static boolean isKin(List<Token> tokens, int i) {
        return i > 0
                && Cast.isPossessive(tokens.get(i - 1))
                && !tokens.get(i).isAny(WordClass.ROLE.bit | WordClass.ORG.bit | WordClass.STOP.bit);
    }

    /** "Berg found it prudent, while Acme cut its rating": a name that is no key actor. */
    private static boolean opensClause(List<Token> tokens, int i, Grammar grammar) {
        return i > 0
                && tokens.get(i).capital()
                && !tokens.get(i).quoted()
                && tokens.get(i - 1).is(WordClass.CONTRAST)
                && !grammar.capitalNouns();
    }
}
