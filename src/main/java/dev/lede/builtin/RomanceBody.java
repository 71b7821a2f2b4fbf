package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** Names of bodies in Latin letters of which only the first word has a capital: "Fédération des usagers". */
final class RomanceBody {
    private static final Set<String> ARTICLED =
            Set.of("des", "du", "dos", "das", "do", "da", "dei", "degli", "delle", "della", "di", "de");

    /** Written small behind the word for a body: "la Commission européenne", "la Banca centrale". */
    private static final Set<String> ADJECTIVES = Set.of(
            "européenne",
            "européen",
            "nationale",
            "mondiale",
            "centrale",
            "internationale",
            "régionale",
            "fédérale",
            "européens",
            "europea",
            "europeo",
            "nazionale",
            "internazionale",
            "regionale",
            "federale",
            "mundial",
            "nacional",
            "monétaire");

    private RomanceBody() {}

    /**
     * Behind what languages that write it small add to a word for a body: "Fédération des usagers", "Consiglio
     * nazionale delle ricerche"; {@code at} where there is no such thing.
     */
    static int end(List<Token> tokens, int at) {
        if (!tokens.get(at - 1).is(WordClass.ORG)) {
            return at;
        }
        int of = isNoun(tokens.get(at)) ? at + 1 : at;
        boolean joined = of + 1 < tokens.size()
                && tokens.get(of).gap() == ' '
                && isArticled(tokens.get(of))
                && tokens.get(of + 1).gap() == ' '
                && isNoun(tokens.get(of + 1));
        if (!joined) {
            return ADJECTIVES.contains(tokens.get(at).lower()) ? at + 1 : at;
        }
        int end = of + 2;
        boolean adjective = end + 1 < tokens.size()
                && tokens.get(end).gap() == ' '
                && isNoun(tokens.get(end))
                && (tokens.get(end + 1).gap() != ' '
                        || tokens.get(end + 1).isAny(WordClass.SAY.bit | WordClass.ACT.bit));
        return adjective ? end + 1 : end;
    }

    private static boolean isArticled(Token connector) {
        return ARTICLED.contains(connector.lower());
    }

    /** Whether a small word may be a noun or an adjective. */
    static boolean isNoun(Token token) {
        long none = WordClass.STOP.bit | WordClass.DETERMINER.bit | WordClass.SAY.bit | WordClass.ACT.bit;
        return !token.capital()
                && !token.isNumber()
                && !token.isAny(none)
                && token.lower().length() > 3;
    }
}
