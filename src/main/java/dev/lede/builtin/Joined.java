package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** Tells the word "and", and the names that it and commas join: "France, Spain and Poland". */
final class Joined {
    private static final Set<String> AND =
            Set.of("and", "und", "et", "y", "e", "en", "i", "ve", "och", "и", "та", "і", "й");

    private static final int LONGEST_NAME = 5;
    private static final int MOST = 6;

    private Joined() {}

    /** "en" is "and" in Dutch and "in" in Spanish, "i" in Polish and in Swedish. */
    static boolean isAnd(Token token) {
        return AND.contains(token.lower()) && !token.is(WordClass.LOCATIVE);
    }

    /** Behind the last of the names that are joined to the one that ends at {@code to}; {@code to} where none is. */
    static int end(List<Token> tokens, int to) {
        int at = to;
        for (int names = 0; names < MOST && at < tokens.size(); names++) {
            boolean and = tokens.get(at).gap() == ' ' && isAnd(tokens.get(at));
            if (!and && tokens.get(at).gap() != ',') {
                return to;
            }
            int name = and ? at + 1 : at;
            int end = name;
            while (end < tokens.size()
                    && end - name < LONGEST_NAME
                    && tokens.get(end).capital()
                    && (tokens.get(end).gap() == ' ' || end == at)) {
                end++;
            }
            if (end == name) {
                return to;
            }
            if (and) {
                return end;
            }
            at = end;
        }
        return to;
    }

    /** Where the first of the names starts to which the one at {@code from} is joined; {@code from} where it is not. */
    static int start(List<Token> tokens, int from) {
        if (from < 2 || !isAnd(tokens.get(from - 1)) || tokens.get(from - 1).gap() != ' ') {
            return from;
        }
        int start = from - 1;
        while (start > 0
                && from - start < LONGEST_NAME * 2
                && tokens.get(start - 1).capital()
                && !tokens.get(start - 1).is(WordClass.ROLE)
                && (start == from - 1 || " ,".indexOf(tokens.get(start).gap()) >= 0)) {
            start--;
        }
        // "the ministers of Spain and Poland" act, not their countries.
        boolean theirs = start > 0 && tokens.get(start - 1).isAny(WordClass.ROLE.bit | WordClass.OF.bit);
        return start < from - 1 && !theirs ? start : from;
    }
}
