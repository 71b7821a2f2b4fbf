package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.builtin.Mention.Kind;

/** Tells by the words of a name what it names: a body, a country, a place. */
final class NameKind {
    private static final int LONGEST_ACRONYM = 6;

    private final Vocabulary vocabulary;

    NameKind(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Kind of(List<Token> tokens, int from, int to) {
        if (Titles.isOrganization(tokens, from, to)) {
            // "School Devices Act" is a law and "Museum of the City" a body.
            Token last = tokens.get(to - 1);
            boolean thing = to - from > 1
                    && last.is(WordClass.PLACE)
                    && !last.is(WordClass.ORG)
                    && tokens.subList(from, to).stream().allMatch(Token::capital);
            return thing ? Kind.PLACE : Kind.ORGANIZATION;
        }
        boolean acronym = to - from == 1
                && tokens.get(from).acronym()
                && tokens.get(from).lower().length() <= LONGEST_ACRONYM;
        boolean unit = to < tokens.size()
                && tokens.get(to).isNumber()
                && tokens.get(to).gap() == ' ';
        if (acronym && !unit && !tokens.get(from).is(WordClass.COMMON)) {
            return Kind.ORGANIZATION;
        }
        // "HCA Healthcare", "BBC News": a body's initials, then more of its name.
        boolean initialled = to - from > 1
                && tokens.get(from).acronym()
                && tokens.get(from).lower().length() > 2
                && tokens.get(from).lower().length() <= LONGEST_ACRONYM
                && !tokens.get(from).is(WordClass.COMMON)
                && !tokens.get(from + 1).acronym()
                && tokens.get(from).lower().indexOf('.') < 0
                && tokens.subList(from, to).stream().noneMatch(Token::hasDigit);
        if (initialled) {
            return Kind.ORGANIZATION;
        }
        boolean personal = to - from == 2 && tokens.get(from).is(WordClass.GIVENNAME);
        boolean place = !personal
                && (tokens.get(to - 1).is(WordClass.PLACE) || tokens.get(from).is(WordClass.PLACE));
        return place ? Kind.PLACE : Kind.NAME;
    }

    Optional<Country> country(List<Token> tokens, int from, int to) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(i == from ? "" : " ").append(tokens.get(i).lower());
        }
        return vocabulary.country(key.toString());
    }

    /** Whether the words name a country or what belongs to it. */
    Kind countryKind(List<Token> tokens, int from, int to) {
        boolean demonym = to - from == 1
                && tokens.get(from).is(WordClass.DEMONYM)
                && !tokens.get(from).is(WordClass.COUNTRY);
        return demonym ? Kind.DEMONYM : Kind.COUNTRY;
    }
}
