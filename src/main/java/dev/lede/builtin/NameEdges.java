package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** What at the edges of a run of capitals is no part of a name. */
final class NameEdges {
    private static final long NOT_A_NAME =
            WordClass.ROLE.bit | WordClass.COUNTRY.bit | WordClass.DEMONYM.bit | WordClass.ORG.bit;

    private static final long NAMELIKE = WordClass.GIVENNAME.bit
            | WordClass.HONORIFIC.bit
            | WordClass.ROLE.bit
            | WordClass.ROLEWORD.bit
            | WordClass.ORG.bit
            | WordClass.PLACE.bit
            | WordClass.COUNTRY.bit
            | WordClass.DEMONYM.bit;

    private static final Set<String> WORK_WORDS = Set.of("a", "an", "your", "you", "is", "are", "how", "what", "with");

    /** What a name is to another one in the story: "Rival Acme said". */
    private static final Set<String> RELATIONS = Set.of(
            "rival",
            "rivals",
            "fellow",
            "neighbouring",
            "neighboring",
            "hosts",
            "visitors",
            "champions",
            "newcomers",
            "leaders",
            "favourites",
            "debutants",
            "holders");

    private final Words words;

    NameEdges(Words words) {
        this.words = words;
    }

    /** "LLMs" are a kind of thing, "D-N.Y." a party and a state, and "Gen Z" has no "Z" in it. */
    boolean isNobody(List<Token> tokens, int from, int to) {
        if (to - from > 1) {
            return false;
        }
        Token token = tokens.get(from);
        String surface = words.surface(token, token);
        int last = surface.length() - 1;
        boolean kinds = last > 1
                && surface.charAt(last) == 's'
                && surface.chars().limit(last).allMatch(Character::isUpperCase);
        // "Sen. Jane Smith, D-N.Y.,"
        boolean party = token.gap() == ',' && (surface.startsWith("R-") || surface.startsWith("D-"));
        return kinds || party || (last == 0 && !words.unspaced());
    }

    /** "How To Write A College Essay": names have no indefinite article and nobody's "your" inside. */
    static boolean isTitleOfWork(List<Token> tokens, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            boolean initial = tokens.get(i + 1).gap() == '.';
            if (tokens.get(i).capital()
                    && !initial
                    && WORK_WORDS.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** A small word or a day at the start of a run is no part of the name. */
    boolean isDropped(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        // "An Verhulst": inside a sentence a small word has a capital only as a name.
        if (token.gap() == ' '
                && NameStart.isBeforeCapital(tokens, i)
                && token.is(WordClass.STOP)
                && !token.lower().equals("the")
                && !token.is(WordClass.DATE)) {
            return false;
        }
        // "Jan van der Meer" is no January.
        boolean personal = token.is(WordClass.DATE)
                && token.is(WordClass.GIVENNAME)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).gap() == ' '
                && !tokens.get(i + 1).isAny(NOT_A_NAME)
                && !tokens.get(i + 1).isNumber();
        // "New Jersey" is a name though "new" is none.
        boolean country = words.vocabulary()
                .phraseAt(tokens, i)
                .filter(phrase -> WordClass.COUNTRY.in(phrase.classes()))
                .isPresent();
        return !personal
                && !country
                && token.isAny(NameStart.SMALL | WordClass.DATE.bit)
                && !token.acronym()
                && !token.is(WordClass.HONORIFIC);
    }

    /** "Sometimes Acme", "Contact Acme": the sentence gives its first word a capital, and the name starts behind it. */
    static boolean isPlainStart(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean plain = token.lower().endsWith("ly")
                || RELATIONS.contains(token.lower())
                || (token.isAny(WordClass.SAY.bit | WordClass.ACT.bit)
                        && !token.lower().endsWith("ed"));
        return plain
                && token.startsSentence()
                && !token.acronym()
                && !token.form().isSeenCapitalInside()
                && tokens.get(i + 1).capital()
                && !token.isAny(NAMELIKE);
    }

    /** "директор музея Вологды Евгений Носков": the name of a place, joined without an "of", is no part of a person's. */
    int atGivenName(List<Token> tokens, int from, int to) {
        int given = from + 1;
        while (given + 1 < to && !tokens.get(given).is(WordClass.GIVENNAME)) {
            given++;
        }
        boolean named = words.vocabulary().grammar().inflectsNames()
                && given + 1 < to
                && !tokens.get(from).startsSentence()
                && tokens.get(given).gap() == ' '
                && tokens.get(given + 1).capital()
                && tokens.subList(from, given).stream().noneMatch(token -> token.isAny(NAMELIKE) || token.acronym());
        return named ? given : from;
    }

    /** "Theresa May" keeps her name; "Bank Holiday Monday" loses its day. */
    static boolean isDateBehindName(List<Token> tokens, int from, int to) {
        return tokens.get(to - 1).is(WordClass.DATE)
                && !(to - from == 2 && tokens.get(from).is(WordClass.GIVENNAME));
    }
}
