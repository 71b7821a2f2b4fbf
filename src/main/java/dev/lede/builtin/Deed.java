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
    private static final int CLAUSE_REACH = 30;
    /** "was quoted as saying", "wird zitiert", "fue citado". */
    private static final List<String> QUOTED = List.of("quot", "cit", "zit", "gecit");

    /** What stands next to the words from {@code from} to {@code to}: a verb of saying, of doing, or a "where". */
    static Deed of(List<Token> tokens, int from, int to) {
        boolean where = from > 0
                && tokens.get(from).gap() == ' '
                && tokens.get(from - 1).is(WordClass.LOCATIVE)
                && !tokens.get(from - 1).isAny(WordClass.SAY.bit | WordClass.OF.bit | WordClass.DETERMINER.bit);
        if (SaidBy.opensLine(tokens, from, to) || (!where && SaidBy.isBehind(tokens, from))) {
            return SAYS;
        }
        if (isInBrackets(tokens, from, to)) {
            return NONE;
        }
        int verb = behindPhrase(tokens, behindApposition(tokens, Joined.end(tokens, to)));
        if (verb < tokens.size()
                && SideHolder.AUXILIARIES.contains(tokens.get(verb).lower())) {
            return ofPerfect(tokens, verb);
        }
        boolean acts = false;
        for (int i = verb; i < Math.min(tokens.size(), verb + REACH); i++) {
            Token token = tokens.get(i);
            if (i > verb && token.gap() != ' ') {
                break;
            }
            if (token.is(WordClass.SAY)) {
                return isPassive(tokens, i) ? NONE : locates(tokens, from, to) ? LOCATES : SAYS;
            }
            acts |= token.is(WordClass.ACT) || isSide(token);
            // "has called" says: an auxiliary is not the verb.
            if (acts && !token.is(WordClass.STOP)) {
                break;
            }
            if (!token.isAny(WordClass.STOP.bit | WordClass.NEGATION.bit)
                    && !token.lower().endsWith("ly")) {
                break;
            }
        }
        return locates(tokens, from, to) ? LOCATES : acts ? ACTS : atEnd(tokens, from, to);
    }

    /** "Avrupa Birliği projeye destek verdiğini açıkladı": the subject opens a sentence of one clause, its verb ends it. */
    private static Deed atEnd(List<Token> tokens, int from, int to) {
        Token last = tokens.get(tokens.size() - 1);
        boolean oneClause = tokens.size() > to + 1
                && tokens.subList(to, tokens.size()).stream().allMatch(token -> token.gap() == ' ' && !token.quoted());
        if (from != 0 || !oneClause) {
            return NONE;
        }
        return last.is(WordClass.SAY) ? SAYS : isSide(last) ? ACTS : NONE;
    }

    /** "Jens Holt (SPD) said": what stands in brackets tells more of him, and does nothing. */
    private static boolean isInBrackets(List<Token> tokens, int from, int to) {
        return tokens.get(from).gap() == '('
                && to < tokens.size()
                && tokens.get(to).gap() == ')';
    }

    /** "Berg hat am Montag den Abbau angekündigt": what is done stands at the end of the clause. */
    private static Deed ofPerfect(List<Token> tokens, int auxiliary) {
        int last = auxiliary;
        while (last + 1 < tokens.size() && tokens.get(last + 1).gap() == ' ' && last - auxiliary < CLAUSE_REACH) {
            last++;
        }
        return tokens.get(last).is(WordClass.SAY) ? SAYS : ACTS;
    }

    /** To take a side is a deed. */
    private static boolean isSide(Token token) {
        return token.isAny(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit)
                && !token.isAny(WordClass.APPROVAL.bit | WordClass.DISAPPROVAL.bit | WordClass.STOP.bit)
                && !token.capital();
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

    /** "was praised", "is criticised by": whoever that is, the words are not its own; those of "was quoted" are. */
    private static boolean isPassive(List<Token> tokens, int verb) {
        String word = tokens.get(verb).lower();
        boolean participle = !word.endsWith("en") && QUOTED.stream().noneMatch(word::startsWith);
        if (participle && Passive.isPassive(tokens, verb)) {
            return true;
        }
        // "sprach von einem Skandal": a word for "by" that is "of" too.
        return verb > 0
                && verb + 1 < tokens.size()
                && tokens.get(verb + 1).is(WordClass.AGENT)
                && (!tokens.get(verb + 1).is(WordClass.OF) || Passive.isPassive(tokens, verb));
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

    /** One word that could be a region, with nothing quoted on one side alone. */
    private static boolean isBetweenCommas(List<Token> tokens, int from, int to) {
        Token name = tokens.get(from);
        boolean closed = to == tokens.size() || tokens.get(to).gap() == ',';
        return closed
                && to == from + 1
                && name.gap() == ','
                && tokens.get(from - 1).quoted() == name.quoted()
                && !name.is(WordClass.GIVENNAME);
    }

    private static boolean locates(List<Token> tokens, int from, int to) {
        int before = from - 1;
        // "in Jackson Hole, Wyoming, said": the town in front of it tells where.
        if (isBetweenCommas(tokens, from, to)) {
            while (before >= 0 && from - before < 4 && tokens.get(before).capital()) {
                before--;
            }
            return before >= 0 && before < from - 1 && tokens.get(before).is(WordClass.LOCATIVE);
        }
        while (before >= 0 && from - before < 3 && tokens.get(before).is(WordClass.DETERMINER)) {
            before--;
        }
        return before >= 0
                && tokens.get(before).is(WordClass.LOCATIVE)
                && tokens.get(from).gap() == ' ';
    }
}
