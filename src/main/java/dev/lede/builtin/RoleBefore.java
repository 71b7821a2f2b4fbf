package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.builtin.Mention.TokenSpan;

/** Finds a description that a comma parts from the name behind it. */
final class RoleBefore {
    private final WordClass wanted;
    private final RolePhrase phrase;

    RoleBefore(WordClass wanted) {
        this.wanted = wanted;
        this.phrase = new RolePhrase(wanted);
    }

    /** "The head of the grid operator, Jane Smith, said", "said the head of the grid operator, Jane Smith". */
    Optional<TokenSpan> find(Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        int to = mention.from();
        // "the bank's former chairman, Sir Ian Holt"
        while (to > 0
                && tokens.get(to).gap() == ' '
                && tokens.get(to - 1).is(WordClass.HONORIFIC)
                && tokens.get(to - 1).capital()) {
            to--;
        }
        boolean closed =
                mention.to() == tokens.size() || tokens.get(mention.to()).gap() != ' ';
        if (to == 0 || tokens.get(to).gap() != ',' || !closed) {
            return Optional.empty();
        }
        int role = to - 1;
        while (role > 0
                && to - role < 10
                && !tokens.get(role).is(wanted)
                && tokens.get(role).gap() == ' '
                && !phrase.isVerb(tokens.get(role))) {
            role--;
        }
        if (!tokens.get(role).is(wanted)) {
            return Optional.empty();
        }
        // "chairman of the board of directors": the head stands before the last "of".
        int from = role;
        while (from > 0 && role - from < 8 && tokens.get(from).gap() == ' ' && mayStand(tokens, from - 1)) {
            from--;
        }
        while (from < role && tokens.get(from).isAny(WordClass.OF.bit | WordClass.DETERMINER.bit)) {
            from++;
        }
        return Optional.of(new TokenSpan(from, to));
    }

    /** Whether the word at {@code i} can belong to the description that a word for a role behind it ends. */
    private boolean mayStand(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean link = token.isAny(WordClass.OF.bit | WordClass.DETERMINER.bit) && headedBefore(tokens, i);
        return link
                || (!token.possessive()
                        && !phrase.isVerb(token)
                        && !token.isNumber()
                        && !token.isAny(WordClass.STOP.bit | WordClass.DETERMINER.bit | WordClass.LOCATIVE.bit));
    }

    private boolean headedBefore(List<Token> tokens, int i) {
        for (int at = i; at >= 0 && i - at < 4; at--) {
            if (tokens.get(at).is(wanted)) {
                return true;
            }
        }
        return false;
    }
}
