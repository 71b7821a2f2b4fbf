package dev.lede.builtin;

import java.util.List;
import java.util.Set;

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
    private static final int LONGEST_QUOTED_NAME = 2;
    /** "a flaw dubbed Wormhole": what follows is the name of what stands before. */
    private static final Set<String> NAMING = Set.of("dubbed", "called", "named", "nicknamed");

    /** "was quoted as saying", "wird zitiert", "fue citado". */
    private static final List<String> QUOTED = List.of("quot", "cit", "zit", "gecit");

    /** What stands next to the words from {@code from} to {@code to}: a verb of saying, of doing, or a "where". */
    static Deed of(List<Token> tokens, int from, int to) {
        boolean where = from > 0
                && tokens.get(from).gap() == ' '
                && tokens.get(from - 1).is(WordClass.LOCATIVE)
                && !tokens.get(from - 1).isAny(WordClass.SAY.bit | WordClass.OF.bit | WordClass.DETERMINER.bit);
        if (isSpeakerLine(tokens, from, to) || (!where && isSpeaker(tokens, from))) {
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

    /** "Jane Smith: We agree." A label ("Verdict: …", "Resource Management: …") is nobody. */
    private static boolean isSpeakerLine(List<Token> tokens, int from, int to) {
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
    private static boolean isSpeaker(List<Token> tokens, int from) {
        int named = 0;
        for (int at = from - 1; at >= 0 && from - at <= PHRASE_REACH; at--) {
            char gap = tokens.get(at + 1).gap();
            boolean joined = gap == ' ' || (gap == ',' && at + 1 == from) || "«»“”\"„".indexOf(gap) >= 0;
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
                        && !tokens.get(at + 1).is(WordClass.DETERMINER);
                return !spokenOf
                        && !NAMING.contains(tokens.get(at).lower())
                        && closesSpeech(tokens, at)
                        && !hasTarget(tokens, at)
                        && (at == from - 1 || describes(tokens, at + 1, from));
            }
        }
        return false;
    }

    /** ", and accused the union": behind a verb that takes a side stands its target, unless what was said stands before it. */
    private static boolean hasTarget(List<Token> tokens, int verb) {
        return tokens.get(verb).isAny(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit)
                && (verb == 0 || !tokens.get(verb - 1).quoted());
    }

    /** "according to" and "selon" open a sentence; other verbs of saying follow what is said. */
    static boolean closesSpeech(List<Token> tokens, int verb) {
        int first = verb;
        while (first > 0 && verb - first < 2 && tokens.get(first).gap() == ' ' && isAuxiliary(tokens.get(first - 1))) {
            first--;
        }
        return first == 0
                || tokens.get(first - 1).quoted()
                || ",”\"»«–—-“:".indexOf(tokens.get(first).gap()) >= 0;
    }

    private static boolean isAuxiliary(Token token) {
        return !token.quoted()
                && !token.capital()
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
