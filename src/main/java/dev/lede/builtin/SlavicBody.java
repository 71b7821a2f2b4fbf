package dev.lede.builtin;

import java.util.List;

/**
 * Names of bodies in Cyrillic, of which only the first word has a capital: "Азиатский банк развития", "Министерство
 * обороны".
 */
final class SlavicBody {
    private static final List<String> ADJECTIVES = List.of("ий", "ый", "ой", "ая", "яя", "ое", "ее", "а", "е");
    private static final List<String> PLURALS = List.of("ые", "ие");
    /** Endings of nouns and adjectives in the genitive. */
    private static final List<String> GENITIVES = List.of(
            "ия", "ии", "ий", "ія", "ії", "ов", "ев", "ів", "ей", "ого", "его", "ых", "их", "ой", "ої", "ы", "и", "а",
            "я", "у");

    private static final long NO_NOUN = WordClass.STOP.bit
            | WordClass.SAY.bit
            | WordClass.ACT.bit
            | WordClass.FAVOUR.bit
            | WordClass.OPPOSE.bit
            | WordClass.ROLE.bit
            | WordClass.DATE.bit;

    private static final int ADJECTIVES_BETWEEN = 2;
    private static final int LONGEST_GENITIVE = 3;
    private static final int SHORTEST = 4;

    private SlavicBody() {}

    /** Behind the body whose name starts with the capital at {@code from} and goes on at {@code at}; else {@code at}. */
    static int end(List<Token> tokens, int from, int at) {
        if (!isCyrillic(tokens.get(from)) || at != from + 1) {
            return at;
        }
        int head = tokens.get(from).is(WordClass.ORG) ? from : headBehind(tokens, from, at);
        if (head < 0) {
            return at;
        }
        int to = head + 1;
        while (to < tokens.size()
                && to - head <= LONGEST_GENITIVE
                && (isGenitive(tokens.get(to)) || isBareGenitive(tokens, to))) {
            to++;
        }
        boolean country = to > head + 1
                && to < tokens.size()
                && tokens.get(to).gap() == ' '
                && tokens.get(to).is(WordClass.COUNTRY);
        if (country) {
            return to + 1;
        }
        // An adjective alone is the start of something else.
        boolean hanging = to > head + 1 && endsLike(tokens.get(to - 1), List.of("ого", "его", "ых", "их", "ої"));
        return Math.max(at, hanging ? to - 1 : to);
    }

    /** The small word for a body behind a capitalised adjective; below 0 where none follows. */
    private static int headBehind(List<Token> tokens, int from, int at) {
        if (!isSingular(tokens.get(from))) {
            return -1;
        }
        int head = -1;
        for (int i = at; i < tokens.size() && i - at <= ADJECTIVES_BETWEEN; i++) {
            Token token = tokens.get(i);
            if (token.gap() != ' '
                    || token.capital()
                    || token.quoted() != tokens.get(from).quoted()) {
                break;
            }
            head = token.is(WordClass.ORG) ? i : head;
            if (!isSingular(token) || token.is(WordClass.STOP)) {
                break;
            }
        }
        return head;
    }

    private static boolean isSingular(Token adjective) {
        return endsLike(adjective, ADJECTIVES) && !endsLike(adjective, PLURALS);
    }

    /** "иностранных дел", "Асоціація міст України": a plural whose genitive has no ending, between what shows that it is one. */
    private static boolean isBareGenitive(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean shown = endsLike(tokens.get(i - 1), List.of("ых", "их"))
                || (i + 1 < tokens.size()
                        && tokens.get(i + 1).gap() == ' '
                        && tokens.get(i + 1).is(WordClass.COUNTRY));
        return shown
                && token.gap() == ' '
                && !token.capital()
                && !token.isAny(NO_NOUN)
                && token.lower().length() >= SHORTEST - 1;
    }

    private static boolean isGenitive(Token token) {
        return token.gap() == ' '
                && !token.capital()
                && !token.isNumber()
                && !token.isAny(NO_NOUN)
                && token.lower().length() >= SHORTEST
                && endsLike(token, GENITIVES)
                && !isPast(token);
    }

    /** "Министерство начала": a verb. */
    private static boolean isPast(Token token) {
        return endsLike(token, List.of("ла", "ли", "ся"));
    }

    private static boolean endsLike(Token token, List<String> endings) {
        return endings.stream().anyMatch(token.lower()::endsWith);
    }

    private static boolean isCyrillic(Token token) {
        return Character.UnicodeScript.of(token.lower().codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }
}
