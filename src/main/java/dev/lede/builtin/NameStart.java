package dev.lede.builtin;

import java.util.List;

/** Tells the capital of a name from that of a sentence's start. */
final class NameStart {
    /** Small words that hardly ever start a name. */
    static final long SMALL = WordClass.STOP.bit
            | WordClass.DANGLING.bit
            | WordClass.DETERMINER.bit
            | WordClass.PRONOUN.bit
            | WordClass.CONTRAST.bit
            | WordClass.LOCATIVE.bit;

    private NameStart() {}

    /** Whether the capital at {@code i} says anything; at the start of a sentence it takes more than a capital. */
    static boolean isAt(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is(WordClass.COUNTRY) || token.is(WordClass.DEMONYM)) {
            // "Us" is no country, "US" is.
            return token.lower().length() > 3 || token.acronym();
        }
        boolean phrase = token.form().startsPhrase;
        boolean firstName = token.gap() == ' '
                && isBeforeCapital(tokens, i)
                && !token.lower().equals("the");
        if (token.isAny(SMALL) && !phrase && !firstName && !token.is(WordClass.HONORIFIC)) {
            return false;
        }
        boolean strong = token.gap() == ' ' || token.gap() == ',' || token.gap() == '(' || token.gap() == '-';
        if (strong || token.acronym() || token.is(WordClass.GIVENNAME)) {
            return true;
        }
        WordForm form = token.form();
        boolean nextCapital = isBeforeCapital(tokens, i);
        if ((form.isSeenCapitalInside() && !form.isUsuallySmall()) || form.isPartOfFullName()) {
            return true;
        }
        if (nextCapital || token.isAny(WordClass.ROLE.bit | WordClass.HONORIFIC.bit | WordClass.ORG.bit)) {
            return !form.isSeenSmall() || token.isAny(Titles.PART | WordClass.ORG.bit);
        }
        if (SlavicBody.end(tokens, i, i + 1) > i + 1) {
            return true;
        }
        boolean plural = token.lower().endsWith("s");
        return !form.isSeenSmall()
                && !token.is(WordClass.COMMON)
                && !plural
                && i + 1 < tokens.size()
                && (isVerb(tokens.get(i + 1)) || isJoined(tokens, i + 1));
    }

    private static boolean isVerb(Token token) {
        return token.is(WordClass.SAY)
                || (token.isAny(WordClass.ACT.bit | WordClass.FAVOUR.bit | WordClass.OPPOSE.bit)
                        && !token.is(WordClass.STOP));
    }

    /** "Airbus and Boeing" */
    private static boolean isJoined(List<Token> tokens, int and) {
        return Joined.isAnd(tokens.get(and))
                && and + 1 < tokens.size()
                && tokens.get(and + 1).capital()
                && tokens.get(and + 1).gap() == ' '
                && !tokens.get(and + 1).isAny(SMALL | WordClass.COMMON.bit);
    }

    /** "I" and "My" have a capital anywhere, and belong to nobody's name. */
    static boolean isWriter(Token token) {
        return token.is(WordClass.OPINION) && token.is(WordClass.STOP);
    }

    /** Whether the next word has a capital too, with nothing but a space or the stop of an initial between. */
    static boolean isBeforeCapital(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i + 1).capital() || isWriter(tokens.get(i + 1))) {
            return false;
        }
        char gap = tokens.get(i + 1).gap();
        boolean initial = gap == '.' && tokens.get(i).lower().length() == 1;
        return gap == ' ' || initial;
    }
}
