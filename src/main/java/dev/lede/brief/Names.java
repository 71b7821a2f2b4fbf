package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;

/** Finds what a text writes as names: words with capitals where no sentence starts, and runs of them. */
final class Names {
    private Names() {}

    /**
     * A run of capitalised words.
     *
     * @param first index of its first token
     * @param last  index of its last token, a family name in most languages
     * @param sure  whether the capitals can mean nothing else
     */
    record Name(int first, int last, boolean sure) {
        boolean covers(int token) {
            return token >= first && token <= last;
        }
    }

    static List<Name> of(List<Token> tokens, Lexicon lexicon) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int last = isNamelike(tokens.get(i)) ? runEnd(tokens, i) : -1;
            if (last >= 0) {
                add(tokens, i, last, lexicon, names);
                i = last + 1;
            } else {
                i++;
            }
        }
        return names;
    }

    private static void add(List<Token> tokens, int from, int end, Lexicon lexicon, List<Name> names) {
        int first = from;
        int last = end;
        // "Werk Grünau Ende März": a word of the calendar hangs on a name.
        while (last > first && tokens.get(last).sense().is(Sense.Kind.FIRST)) {
            last--;
        }
        // A title is written like a name where it stands before one.
        while (first < last && tokens.get(first).sense().is(Sense.Kind.FIRST)) {
            first++;
        }
        boolean starts = startsSentence(tokens, first);
        boolean title = tokens.get(first).sense().is(Sense.Kind.FIRST);
        if (!title) {
            names.add(new Name(first, last, lexicon.capitalNouns() ? last > first : !starts || last > first));
        }
    }

    private static int runEnd(List<Token> tokens, int from) {
        int last = from;
        for (int i = from + 1; i < tokens.size() && i <= last + 3; i++) {
            Token token = tokens.get(i);
            if (isNamelike(token)) {
                last = i;
            } else if (!(token.text().equals("-") || token.text().equals("&") || isLink(token))) {
                break;
            }
        }
        return last;
    }

    /** Words inside names: "de la Cruz", "van Dyk", "al-Rashid". */
    private static boolean isLink(Token token) {
        return switch (token.folded()) {
            case "de",
                    "da",
                    "di",
                    "del",
                    "della",
                    "dos",
                    "la",
                    "le",
                    "van",
                    "von",
                    "der",
                    "den",
                    "al",
                    "el",
                    "bin",
                    "of" -> true;
            default -> false;
        };
    }

    static boolean isNamelike(Token token) {
        return token.isCapital()
                && token.sense().month() == 0
                && token.sense().weekday() == 0
                && token.sense().scale() == 0
                && !token.sense().is(Sense.Kind.FUNCTION)
                && !token.sense().is(Sense.Kind.NEGATION)
                && token.sense().number() == 0;
    }

    static boolean startsSentence(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Token before = tokens.get(i);
            if (!before.isMark()) {
                return false;
            }
            if (".!?:;–—…\"“„«»¿¡•-".contains(before.text())) {
                return true;
            }
        }
        return true;
    }
}
