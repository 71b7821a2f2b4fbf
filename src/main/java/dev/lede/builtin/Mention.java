package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

/**
 * One place where a name stands, cut out of its run of capitalised words.
 *
 * @param from     index of the first token of the name in its sentence
 * @param to       index behind the last
 * @param role     the tokens of a title before the name, as a span of the sentence; empty where there is none
 * @param honorific whether "Mr", "Dr" or the like stands before it
 */
record Mention(SentenceWords sentence, Kind kind, int from, int to, Optional<TokenSpan> role, boolean honorific) {
    /** What the words of the name itself give away. */
    enum Kind {
        /** Nothing. */
        NAME,
        ORGANIZATION,
        COUNTRY,
        DEMONYM,
        PLACE,
        /** A title that stands for its bearer: "the Foreign Minister". */
        TITLE
    }

    List<Token> tokens() {
        return sentence.tokens().subList(from, to);
    }

    Token first() {
        return sentence.tokens().get(from);
    }

    Token last() {
        return sentence.tokens().get(to - 1);
    }

    /** The name in lower case with single spaces: the same for each mention of it. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (Token token : tokens()) {
            key.append(key.isEmpty() ? "" : " ").append(token.lower());
        }
        return key.toString();
    }

    /** Tokens {@code from} to {@code to} of a sentence, the end exclusive. */
    record TokenSpan(int from, int to) {}
}
