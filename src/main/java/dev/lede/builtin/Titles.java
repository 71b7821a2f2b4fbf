package dev.lede.builtin;

import java.util.List;

/** Parts the title from the name in a run of capitalised words. */
final class Titles {
    /** Words that titles are made of. */
    static final long PART = WordClass.ROLE.bit
            | WordClass.ROLEWORD.bit
            | WordClass.HONORIFIC.bit
            | WordClass.DEMONYM.bit
            | WordClass.COUNTRY.bit
            | WordClass.OF.bit;

    // Their offices have names that look like those of bodies: "ministro das Relações Exteriores".
    private static final List<String> MINISTERS = List.of("minist", "canciller", "chanceler", "secret", "министр");

    private Titles() {}

    /**
     * Where the name starts behind a title: {@code from} where there is no title, {@code to} where there is nothing
     * but one. What stands before the title belongs to it: "Acme Chief Executive Jane Smith".
     */
    static int nameStart(List<Token> tokens, int from, int to, boolean capitalNouns) {
        int lastRole = -1;
        // "Wethouder Karin de Boer", "Minister Anna Bishop": behind a title and a given name stands a surname.
        for (int i = from; i < to && (lastRole < 0 || !isGivenName(tokens.get(i))); i++) {
            lastRole = tokens.get(i).is(WordClass.ROLE) || isShortTitle(tokens, i, to) ? i : lastRole;
        }
        int given = behindNoun(tokens, from, to, capitalNouns);
        if (lastRole < 0 && given > from) {
            return given;
        }
        boolean named = lastRole > from && tokens.get(from).is(WordClass.GIVENNAME);
        if (lastRole < 0 || named) {
            return from;
        }
        int behind = lastRole + 1;
        if (behind == to) {
            boolean allTitle =
                    tokens.subList(from, to).stream().allMatch(token -> token.isAny(PART | WordClass.ORG.bit));
            // "the Emergency Services Minister": nobody's surname has an article.
            boolean article = from > 0 && to - from > 1 && tokens.get(from - 1).is(WordClass.DETERMINER);
            // "Chief Product Officer", "Acme Events Founder"
            boolean headed = to - from > 1
                    && (tokens.get(from).isAny(WordClass.ROLE.bit | WordClass.ROLEWORD.bit)
                            || isOrganization(tokens, from, to - 1)
                            || (to - from > 2 && !tokens.get(from).is(WordClass.GIVENNAME)));
            return allTitle || article || headed ? to : from;
        }
        if (!tokens.get(behind).capital()) {
            return behindOffice(tokens, behind, to);
        }
        int start = givenName(tokens, behind, to);
        return start == behind ? behindWhose(tokens, from, behind, to) : start;
    }

    /**
     * "Глава МИД Сербии Драган Петрович", "Прем'єр-міністр Польщі Ян Новак": where the title's body or country needs no
     * "of", two words behind it are a name.
     */
    private static int behindWhose(List<Token> tokens, int from, int behind, int to) {
        int at = behind;
        for (int i = behind; i < to; i++) {
            boolean whose = tokens.get(i).isAny(WordClass.ORG.bit | WordClass.COUNTRY.bit)
                    || tokens.get(i).acronym();
            at = whose ? i + 1 : at;
        }
        boolean cyrillic =
                Character.UnicodeScript.of(tokens.get(from).lower().codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
        if (cyrillic && at > behind && to - at == 2) {
            return at;
        }
        return isOrganization(tokens, behind, to) ? from : behind;
    }

    private static boolean isGivenName(Token token) {
        return token.is(WordClass.GIVENNAME) && !token.isAny(PART | WordClass.ORG.bit);
    }

    /** "Texas Gov. Jane Smith": an abbreviated title inside a run. */
    private static boolean isShortTitle(List<Token> tokens, int i, int to) {
        return i + 1 < to
                && tokens.get(i).is(WordClass.HONORIFIC)
                && tokens.get(i + 1).gap() == '.'
                && tokens.get(i + 1).capital();
    }

    /**
     * "ministro degli Esteri Corrado Berg": behind what of a run belongs to an office whose title is written small;
     * {@code to} where the run is nothing but the office, {@code from} where no such title stands before it.
     */
    static int behindSmallTitle(List<Token> tokens, int from, int to) {
        int title = smallTitle(tokens, from);
        if (title == from) {
            return from;
        }
        for (int i = from + 1; i + 1 < to; i++) {
            if (tokens.get(i).is(WordClass.GIVENNAME) && tokens.get(i - 1).capital()) {
                return i;
            }
        }
        boolean ministry = MINISTERS.stream().anyMatch(tokens.get(title).lower()::startsWith);
        return ministry && !tokens.get(from).isAny(WordClass.COUNTRY.bit | WordClass.GIVENNAME.bit) ? to : from;
    }

    /** The small word for a role before "of" and the run at {@code from}; {@code from} where there is none. */
    static int smallTitle(List<Token> tokens, int from) {
        boolean of = from > 1
                && tokens.get(from).gap() == ' '
                && tokens.get(from - 1).is(WordClass.OF);
        for (int i = from - 2;
                of && i >= 0 && from - i <= 4 && tokens.get(i + 1).gap() == ' ';
                i--) {
            if (tokens.get(i).is(WordClass.ROLE) && !tokens.get(i).capital()) {
                return i;
            }
            if (!tokens.get(i).isAny(WordClass.OF.bit | WordClass.DETERMINER.bit)) {
                break;
            }
        }
        return from;
    }

    /** "Mayor of Ruritania" needs no "of" where names have endings: the name starts with the first given name. */
    private static int givenName(List<Token> tokens, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            boolean initial =
                    tokens.get(i).lower().length() == 1 && tokens.get(i + 1).gap() == '.';
            if (initial
                    || (tokens.get(i).is(WordClass.GIVENNAME) && !tokens.get(i).is(WordClass.ORG))) {
                return i;
            }
        }
        return from;
    }

    /**
     * "Hebamme Susanne Thiel": a capital that the sentence or the language gives to any noun is not part of the name
     * when a given name and another name follow it.
     */
    private static int behindNoun(List<Token> tokens, int from, int to, boolean capitalNouns) {
        Token first = tokens.get(from);
        boolean anyNoun = capitalNouns
                || (first.startsSentence() && !first.form().isSeenCapitalInside())
                || (from > 0 && tokens.get(from - 1).is(WordClass.LOCATIVE));
        boolean personal = to - from >= 3
                && tokens.get(from + 1).is(WordClass.GIVENNAME)
                && tokens.get(from + 1).gap() == ' '
                && !tokens.get(to - 1).isAny(WordClass.ORG.bit | WordClass.PLACE.bit);
        boolean own = first.isAny(WordClass.GIVENNAME.bit | WordClass.ORG.bit | WordClass.HONORIFIC.bit);
        return anyNoun && personal && !own ? from + 1 : from;
    }

    /** "Minister of Energy of Ruritania Jane Smith": the name starts behind the last word that is not a name's. */
    private static int behindOffice(List<Token> tokens, int from, int to) {
        long skip = PART | WordClass.ORG.bit | WordClass.COMMON.bit | WordClass.PLACE.bit;
        int at = from;
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(WordClass.GIVENNAME)
                    && i > from
                    && i + 1 < to
                    && tokens.get(i - 1).capital()) {
                return i;
            }
            at = tokens.get(i).isAny(skip) || !tokens.get(i).capital() ? i + 1 : at;
        }
        return to - at >= 2 && at > from + 1 && tokens.get(at - 1).capital() ? at : to;
    }

    /** Whether one of the capitalised words makes the name that of a body. */
    static boolean isOrganization(List<Token> tokens, int from, int to) {
        return SlavicBody.end(tokens, from, from + 1) > from + 1
                || tokens.subList(from, to).stream().anyMatch(token -> token.capital() && token.is(WordClass.ORG));
    }
}
