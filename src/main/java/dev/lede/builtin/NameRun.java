package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** Finds where a run of words that could be a name ends: capitals, and the small words between them. */
final class NameRun {
    // Small words inside names of persons and places, in any language.
    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "del", "della", "di", "da", "dos", "das", "do", "van", "von", "der", "den", "bin", "ibn",
            "al", "el", "la", "le", "las", "los", "ten", "ter", "zu", "af", "av", "und", "e", "y", "et", "dei",
            "delle");
    private static final Set<String> LEGAL_FORMS = Set.of("plc", "ltd", "inc", "gmbh", "llc", "oyj", "s.p.a", "s.a");
    private static final Set<String> WHERE = Set.of("in", "to", "im", "bei");
    private static final long TITLE = WordClass.ROLE.bit | WordClass.ROLEWORD.bit | WordClass.HONORIFIC.bit;
    private static final int LONGEST = 14;

    private NameRun() {}

    /** The end of the run that starts with the capitalised word at {@code from}, exclusive. */
    static int end(List<Token> tokens, int from) {
        int to = from + 1;
        while (to < tokens.size() && to - from < LONGEST) {
            if (continues(tokens, to) || isLegalForm(tokens.get(to))) {
                to++;
            } else {
                int behind = behindConnector(tokens, from, to);
                if (behind == to) {
                    break;
                }
                to = behind;
            }
        }
        return to;
    }

    /** "Acme Mining plc": small letters, yet part of the name. */
    private static boolean isLegalForm(Token token) {
        return token.gap() == ' ' && LEGAL_FORMS.contains(token.lower());
    }

    /** Whether the small word before {@code to} is the end of the name of a body. */
    static boolean mayEnd(List<Token> tokens, int from, int to) {
        Token last = tokens.get(to - 1);
        return isLegalForm(last)
                || SlavicBody.end(tokens, from, from + 1) >= to
                || (tokens.subList(from, to).stream().anyMatch(token -> token.capital() && token.is(WordClass.ORG))
                        && RomanceBody.isNoun(last));
    }

    private static boolean continues(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        Token token = tokens.get(at);
        if (!token.capital()
                || NameStart.isWriter(token)
                || (before.possessive() && !(token.is(WordClass.ORG) && ownsBody(before)))) {
            return false;
        }
        // "А. С. Берг": an initial may look like a small word.
        boolean initial = token.lower().length() == 1 && before.lower().length() == 1;
        boolean stopInside = token.gap() == '.'
                && (initial || !token.is(WordClass.STOP))
                && (before.lower().length() == 1 || before.is(WordClass.HONORIFIC));
        // "a déclaré à l'AFP Jean Dubois": two names.
        boolean another = before.acronym()
                && before.lower().length() > 1
                && before.lower().indexOf('.') < 0
                && token.is(WordClass.GIVENNAME)
                && !token.acronym()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).capital()
                && tokens.get(at + 1).gap() == ' ';
        return (token.gap() == ' ' && !another)
                || token.gap() == '&'
                || stopInside
                || (token.gap() == '’' && isPlural(before));
    }

    /** "the Workers' Union", "the King's Fund"; "Spain's Labour Party" is no name. */
    private static boolean ownsBody(Token owner) {
        return isPlural(owner)
                || owner.isAny(TITLE | WordClass.GROUP.bit | WordClass.COMMON.bit)
                || owner.form().isSeenSmall();
    }

    private static boolean isPlural(Token token) {
        return token.lower().endsWith("s");
    }

    /** Behind the small words at {@code at} and the capital after them, where they join; else {@code at}. */
    private static int behindConnector(List<Token> tokens, int from, int at) {
        Token connector = tokens.get(at);
        if (connector.capital() || connector.gap() != ' ' || tokens.get(at - 1).possessive()) {
            return at;
        }
        int small = Math.max(RomanceBody.end(tokens, at), SlavicBody.end(tokens, from, at));
        if (small > at) {
            return small;
        }
        boolean particle = PARTICLES.contains(connector.lower());
        if (!particle && !connector.is(WordClass.OF)) {
            return at;
        }
        // "die Minister Sloweniens und Kroatiens": two countries.
        if (Joined.isAnd(connector) && tokens.get(at - 1).isAny(WordClass.COUNTRY.bit | WordClass.DEMONYM.bit)) {
            return at;
        }
        int shared = behindSharedHead(tokens, from, at);
        if (shared > at) {
            return shared;
        }
        if (isSecondSurname(tokens, from, at)) {
            return at + 2;
        }
        if (!headed(tokens, from, at, particle) || joinsTwoNames(tokens, from, at) || isWhere(tokens, at)) {
            return at;
        }
        int next = at + 1;
        // "the Bank of England and the Stock Exchange", "University of Ghent and MIT": the second is another body.
        boolean another = Joined.isAnd(connector)
                && next < tokens.size()
                && (tokens.get(next).lower().equals("the") || tokens.get(next).acronym());
        if (another) {
            return at;
        }
        if (next < tokens.size() && !tokens.get(next).capital() && isSmallLink(tokens.get(next))) {
            next++;
        }
        boolean near = next < tokens.size() && tokens.get(next).gap() == ' ';
        boolean joins = near && tokens.get(next).capital() && !tokens.get(next).is(WordClass.DATE);
        return joins ? next + 1 : at;
    }

    private static boolean isSmallLink(Token token) {
        return token.gap() == ' ' && (token.is(WordClass.OF) || PARTICLES.contains(token.lower()));
    }

    /** "of" joins only what an organisation or a title starts; "van" joins whatever is a name. */
    private static boolean headed(List<Token> tokens, int from, int at, boolean particle) {
        long heads = WordClass.ORG.bit | WordClass.ROLE.bit | WordClass.PLACE.bit;
        for (int i = from; i < at && tokens.get(at).is(WordClass.OF); i++) {
            // "Bishop Jane Smith of Ghent": behind a person's name it tells where from.
            boolean named = i + 1 < at && tokens.get(i + 1).is(WordClass.GIVENNAME) && i + 2 < at;
            if (tokens.get(i).isAny(heads)) {
                return !named || tokens.get(i).isAny(WordClass.ORG.bit | WordClass.PLACE.bit);
            }
        }
        // "de" is part of a name in a language whose function word it is not, or inside a person's name.
        return particle && (!tokens.get(at).is(WordClass.STOP) || isPersonal(tokens, from, at));
    }

    /** "Wethouder Karin de Boer": a given name stands before the small word, with one more name between at the most. */
    private static boolean isPersonal(List<Token> tokens, int from, int at) {
        boolean given = tokens.get(at - 1).is(WordClass.GIVENNAME)
                || (at - 2 >= from && tokens.get(at - 2).is(WordClass.GIVENNAME));
        boolean alone =
                tokens.get(from).is(WordClass.GIVENNAME) || tokens.get(from).isAny(TITLE);
        return given && (at - from <= 2 || alone) && !tokens.get(at).lower().equals("den");
    }

    /** "the Museum of Art in Ghent", "a course at Ghent College": the body ends before where it is. */
    private static boolean isWhere(List<Token> tokens, int at) {
        String connector = tokens.get(at).lower();
        boolean body = false;
        boolean article = at + 1 < tokens.size()
                && tokens.get(at + 1).is(WordClass.DETERMINER)
                && !tokens.get(at + 1).capital();
        int name = article ? at + 2 : at + 1;
        for (int i = name; i < tokens.size() && i <= name + 2 && tokens.get(i).capital(); i++) {
            body |= tokens.get(i).is(WordClass.ORG);
        }
        // "Organisation for Security in Europe (OSE)": the abbreviation has room for it.
        boolean abbreviated = at + 2 < tokens.size()
                && tokens.get(at + 2).gap() == '('
                && tokens.get(at + 2).acronym();
        return (WHERE.contains(connector) && !abbreviated) || (connector.equals("at") && body);
    }

    /** "the Retail and Logistics Workers' Union", "Kültür ve Turizm Bakanlığı": behind the word for a body that both share. */
    private static int behindSharedHead(List<Token> tokens, int from, int at) {
        long own = WordClass.ORG.bit
                | WordClass.PLACE.bit
                | WordClass.COUNTRY.bit
                | WordClass.DEMONYM.bit
                | WordClass.GIVENNAME.bit
                | WordClass.ROLE.bit
                | WordClass.DATE.bit;
        boolean single = at == from + 1
                && Joined.isAnd(tokens.get(at))
                && !tokens.get(from).isAny(own)
                && !tokens.get(from).acronym()
                && (from == 0 || tokens.get(from - 1).is(WordClass.DETERMINER));
        int to = at + 1;
        while (single && to < tokens.size() && to - at < LONGEST && continues(tokens, to)) {
            if (tokens.get(to).is(WordClass.ORG) && to > at + 1) {
                return to + 1;
            }
            to++;
        }
        return at;
    }

    /** "Duarte Sampaio e Mello", "Ortega y Gasset": one name, not another person's. */
    private static boolean isSecondSurname(List<Token> tokens, int from, int at) {
        String and = tokens.get(at).lower();
        int next = at + 1;
        return (and.equals("e") || and.equals("y"))
                && at - from == 2
                && tokens.get(from).is(WordClass.GIVENNAME)
                && next < tokens.size()
                && tokens.get(next).capital()
                && tokens.get(next).gap() == ' '
                && !tokens.get(next).isAny(WordClass.GIVENNAME.bit | WordClass.HONORIFIC.bit | WordClass.ORG.bit)
                && !(next + 1 < tokens.size()
                        && tokens.get(next + 1).capital()
                        && tokens.get(next + 1).gap() == ' ');
    }

    /** "and" joins inside a name only after an "of": "Ministry of Trade and Industry". */
    private static boolean joinsTwoNames(List<Token> tokens, int from, int at) {
        if (!Joined.isAnd(tokens.get(at))) {
            return false;
        }
        for (int i = from + 1; i < at; i++) {
            if (!tokens.get(i).capital()) {
                return tokens.subList(from, at).stream().noneMatch(token -> token.is(WordClass.ORG));
            }
        }
        return true;
    }
}
