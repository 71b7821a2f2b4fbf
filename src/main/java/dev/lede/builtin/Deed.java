package dev.lede.builtin;

import java.util.List;

/** What a mention does in its sentence, as far as the words around it show. */
enum Deed {
    SAYS,
    ACTS,
    /** Only where something happens. */
    LOCATES,
    NONE;

    private static final int REACH = 3;
    private static final int PHRASE_REACH = 9;

    /** What stands next to the words from {@code from} to {@code to}: a verb of saying, of doing, or a "where". */
    static Deed of(List<Token> tokens, int from, int to) {
        boolean speakerLine = from == 0 && to < tokens.size() && tokens.get(to).gap() == ':';
        if (speakerLine || isSpeaker(tokens, from, to)) {
            return SAYS;
        }
        int verb = behindPhrase(tokens, behindApposition(tokens, to));
        boolean acts = false;
        for (int i = verb; i < Math.min(tokens.size(), verb + REACH); i++) {
            Token token = tokens.get(i);
            if (i > verb && token.gap() != ' ') {
                break;
            }
            if (token.is(WordClass.SAY)) {
                return isPassive(tokens, i) ? NONE : locates(tokens, from) ? LOCATES : SAYS;
            }
            acts |= token.is(WordClass.ACT);
            // "has called" says: an auxiliary is not the verb.
            if (acts && !token.is(WordClass.STOP)) {
                break;
            }
            if (!token.isAny(WordClass.STOP.bit | WordClass.NEGATION.bit)
                    && !token.lower().endsWith("ly")) {
                break;
            }
        }
        return locates(tokens, from) ? LOCATES : acts ? ACTS : NONE;
    }

    /** "said Lavrov", "according to Lavrov": the verb stands before the name. */
    private static boolean isSpeaker(List<Token> tokens, int from, int to) {
        int at = behindVerb(tokens, from);
        while (at > 0
                && from - at < 6
                && tokens.get(at + 1).gap() == ' '
                && tokens.get(at)
                        .isAny(WordClass.ROLE.bit
                                | WordClass.ROLEWORD.bit
                                | WordClass.DETERMINER.bit
                                | WordClass.HONORIFIC.bit)) {
            at--;
        }
        boolean adjacent = at >= 0 && (tokens.get(at + 1).gap() == ' ' || at < from - 1);
        if (!adjacent || !tokens.get(at).is(WordClass.SAY)) {
            return false;
        }
        // "said Lavrov." closes a quotation or a clause; "accused Lavrov of" has an object.
        boolean afterQuote = at > 0
                && (tokens.get(at - 1).quoted()
                        || tokens.get(at).gap() == ','
                        || tokens.get(at).gap() == '”'
                        || tokens.get(at).gap() == '"'
                        || tokens.get(at).gap() == '»');
        return afterQuote && to <= tokens.size();
    }

    /** Before what is said of the name: "said the head of the firm, Jane Smith". */
    private static int behindVerb(List<Token> tokens, int from) {
        int at = from - 1;
        if (at < 1 || tokens.get(from).gap() != ',') {
            return at;
        }
        boolean role = false;
        for (int i = at; i >= 0 && at - i < PHRASE_REACH; i--) {
            role |= tokens.get(i).is(WordClass.ROLE);
            if (tokens.get(i).is(WordClass.SAY) && role && !tokens.get(i).is(WordClass.ROLE)) {
                return i;
            }
            if (tokens.get(i).gap() != ' ') {
                break;
            }
        }
        return at;
    }

    /** "Farmers in the north of the valley blocked": the verb stands behind the phrase that says which farmers. */
    private static int behindPhrase(List<Token> tokens, int at) {
        boolean phrase = at < tokens.size()
                && tokens.get(at).gap() == ' '
                && tokens.get(at).isAny(WordClass.LOCATIVE.bit | WordClass.OF.bit);
        int limit = Math.min(tokens.size(), at + PHRASE_REACH);
        for (int i = at; phrase && i < limit && tokens.get(i).gap() == ' '; i++) {
            if (!tokens.get(i).capital() && tokens.get(i).isAny(WordClass.SAY.bit | WordClass.ACT.bit)) {
                return i;
            }
        }
        return at;
    }

    private static boolean isPassive(List<Token> tokens, int verb) {
        return verb > 0 && verb + 1 < tokens.size() && tokens.get(verb + 1).is(WordClass.AGENT);
    }

    /** Behind ", 45, head of the firm," where such a thing follows the name. */
    static int behindApposition(List<Token> tokens, int to) {
        if (to >= tokens.size()
                || (tokens.get(to).gap() != ',' && tokens.get(to).gap() != '(')) {
            return to;
        }
        int limit = Math.min(tokens.size(), to + 16);
        int last = to;
        for (int i = to + 1; i < limit; i++) {
            char gap = tokens.get(i).gap();
            if (gap == ',' || gap == ')') {
                last = i;
                if (tokens.get(i).isAny(WordClass.SAY.bit | WordClass.ACT.bit)) {
                    return i;
                }
            } else if (gap != ' ' && gap != '\'' && gap != '’' && gap != '-') {
                break;
            }
        }
        return last;
    }

    private static boolean locates(List<Token> tokens, int from) {
        int before = from - 1;
        while (before >= 0 && from - before < 3 && tokens.get(before).is(WordClass.DETERMINER)) {
            before--;
        }
        return before >= 0
                && tokens.get(before).is(WordClass.LOCATIVE)
                && tokens.get(from).gap() == ' ';
    }
}
