package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** Whether a name stands where the one stands who said what is before it, or behind it. */
final class SaidBy {
    private static final int PHRASE_REACH = 9;
    /** Leads to whom somebody speaks; behind these words, to who speaks. */
    private static final Set<String> SOURCES = Set.of("according", "laut", "gemäß", "zufolge");

    private static final Set<String> TO = Set.of(
            "to", "à", "au", "aux", "al", "ao", "aos", "às", "alla", "allo", "all", "ai", "agli", "dem", "aan", "till",
            "til");
    private static final int LONGEST_QUOTED_NAME = 2;
    private static final int LONGEST_TITLE = 5;
    private static final int MOST_OPENING = 2;

    /** "a flaw dubbed Wormhole": what follows is the name of what stands before. */
    private static final Set<String> NAMING = Set.of("dubbed", "called", "named", "nicknamed");

    private SaidBy() {}

    /** "Jane Smith: We agree." A label ("Verdict: …", "Resource Management: …") is nobody. */
    static boolean opensLine(List<Token> tokens, int from, int to) {
        boolean line = from == 0 && to < tokens.size() && tokens.get(to).gap() == ':';
        Token first = tokens.get(0);
        return line
                && (first.isAny(WordClass.GIVENNAME.bit | WordClass.HONORIFIC.bit)
                        || (to == 1 && first.form().isPartOfFullName()));
    }

    /**
     * "... ", said the head of the firm, Jane Smith": a verb of saying stands before the name, and a quotation or a
     * clause before the verb. "accused Lavrov of" has an object there instead.
     */
    static boolean isBehind(List<Token> tokens, int from) {
        if (isRecipient(tokens, from)) {
            return false;
        }
        int named = 0;
        for (int at = from - 1; at >= 0 && from - at <= PHRASE_REACH; at--) {
            char gap = tokens.get(at + 1).gap();
            // "said Col. Tom Hill"
            boolean titled = gap == '.'
                    && tokens.get(at).capital()
                    && tokens.get(at).lower().length() <= LONGEST_TITLE;
            boolean joined = gap == ' '
                    || gap == '\''
                    || gap == '’'
                    || titled
                    || (gap == ',' && at + 1 == from)
                    || "«»“”\"„".indexOf(gap) >= 0;
            // "возмущался тренер «Турбины» Рашид Берг": a name in quotation marks is no speech.
            named += tokens.get(at).quoted() ? 1 : 0;
            if (!joined || named > LONGEST_QUOTED_NAME) {
                return false;
            }
            if (tokens.get(at).is(WordClass.SAY)
                    && !tokens.get(at).is(WordClass.ROLE)
                    && !tokens.get(at).quoted()) {
                // "one fan said of Berg": he is spoken of.
                boolean spokenOf = tokens.get(at + 1).is(WordClass.OF)
                        && !tokens.get(at + 1).is(WordClass.DETERMINER)
                        && !TO.contains(tokens.get(at + 1).lower());
                return !spokenOf
                        && !NAMING.contains(tokens.get(at).lower())
                        && closesSpeech(tokens, at)
                        && !hasTarget(tokens, at)
                        && (at == from - 1 || describes(tokens, behindRecipient(tokens, at + 1, from), from));
            }
        }
        return false;
    }

    /** "a déclaré à l'AFP", "disse à Lusa", "sagte dem Rundfunk": whom somebody speaks to. */
    private static boolean isRecipient(List<Token> tokens, int from) {
        int to = from - 1;
        while (to > 0
                && from - to < 2
                && tokens.get(to).is(WordClass.DETERMINER)
                && !TO.contains(tokens.get(to).lower())) {
            to--;
        }
        return to > 1
                && TO.contains(tokens.get(to).lower())
                && tokens.get(to - 1).is(WordClass.SAY)
                && !SOURCES.contains(tokens.get(to - 1).lower());
    }

    /** Behind "à l'AFP" of "a déclaré à l'AFP le maire". */
    private static int behindRecipient(List<Token> tokens, int from, int to) {
        int at = from;
        if (at < to && TO.contains(tokens.get(at).lower())) {
            at++;
            while (at < to
                    && (tokens.get(at).is(WordClass.DETERMINER)
                            || tokens.get(at).capital())) {
                at++;
            }
        }
        return at;
    }

    /** ", and accused the union": behind a verb that takes a side stands its target, unless what was said stands before it. */
    private static boolean hasTarget(List<Token> tokens, int verb) {
        return tokens.get(verb).isAny(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit)
                && (verb == 0 || !tokens.get(verb - 1).quoted());
    }

    /** "according to" and "selon" open a sentence; other verbs of saying follow what is said. */
    static boolean closesSpeech(List<Token> tokens, int verb) {
        int first = firstOf(tokens, verb);
        // "По словам министра", "Nach den Worten von": small words open the sentence before the word for what is said.
        boolean opens = first <= MOST_OPENING
                && !(first > 0 && PartOfSpeech.isGerund(tokens.get(verb)))
                && tokens.subList(0, first).stream()
                        .allMatch(token ->
                                token.isAny(WordClass.LOCATIVE.bit | WordClass.OF.bit | WordClass.DETERMINER.bit));
        return opens
                || closesQuotation(tokens, verb)
                || ",”\"»«–—-“:".indexOf(tokens.get(first).gap()) >= 0;
    }

    /** Whether a quotation ends right before the verb. */
    static boolean closesQuotation(List<Token> tokens, int verb) {
        int first = firstOf(tokens, verb);
        return first > 0 && tokens.get(first - 1).quoted() && !tokens.get(verb).quoted();
    }

    /** The first word of "has said", "s’est félicitée". */
    private static int firstOf(List<Token> tokens, int verb) {
        int first = verb;
        while (first > 0
                && verb - first < 2
                && " '’".indexOf(tokens.get(first).gap()) >= 0
                && isAuxiliary(tokens.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isAuxiliary(Token token) {
        return !token.quoted()
                && !token.capital()
                && !token.is(WordClass.PRONOUN)
                && !token.isNumber()
                && token.lower().length() <= 4;
    }

    /** Whether the words can be what is said of a name behind them: "the head of the firm". */
    private static boolean describes(List<Token> tokens, int from, int to) {
        boolean role = false;
        for (Token token : tokens.subList(from, to)) {
            // "he said that Berg ..."
            if (token.is(WordClass.REPORTING)) {
                return false;
            }
            role |= token.isAny(WordClass.ROLE.bit | WordClass.ROLEWORD.bit | WordClass.ORG.bit);
        }
        boolean articles = tokens.subList(from, to).stream()
                .allMatch(token -> token.isAny(WordClass.DETERMINER.bit | WordClass.HONORIFIC.bit)
                        || (token.is(WordClass.OF) && !token.is(WordClass.LOCATIVE)));
        return role || articles;
    }
}
