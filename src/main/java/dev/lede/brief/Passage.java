package dev.lede.brief;

import java.util.BitSet;
import java.util.List;

/**
 * A sentence of the article, or a claim, taken apart once for all checks.
 *
 * @param negated the tokens that an odd number of denials reach
 * @param names   what is written as a name, see {@link Names}
 */
record Passage(
        List<Token> tokens,
        List<Quantity> quantities,
        List<Negations.Cue> cues,
        BitSet negated,
        List<Names.Name> names) {
    private static final int CONTEXT = 5;

    static Passage of(String text, Lexicon lexicon) {
        List<Token> tokens = Tokenizer.tokens(text, lexicon);
        List<Negations.Cue> cues = Negations.of(tokens, lexicon);
        BitSet negated = new BitSet(tokens.size());
        for (Negations.Cue cue : cues) {
            for (int reached : cue.scope()) {
                negated.flip(reached);
            }
        }
        return new Passage(tokens, Quantities.of(tokens, lexicon), cues, negated, Names.of(tokens, lexicon));
    }

    /** Whether a word like this one occurs. */
    boolean has(Token word) {
        for (Token token : tokens) {
            if (token.isLike(word)) {
                return true;
            }
        }
        return false;
    }

    /** How many words around {@code at} also stand around {@code otherAt} in the other passage. */
    int sharedContext(int at, Passage other, int otherAt) {
        int shared = 0;
        for (int i = Math.max(0, at - CONTEXT); i < Math.min(tokens.size(), at + CONTEXT + 1); i++) {
            if (i != at && isContext(tokens.get(i)) && other.hasAround(tokens.get(i), otherAt)) {
                shared++;
            }
        }
        return shared;
    }

    private boolean hasAround(Token word, int at) {
        for (int i = Math.max(0, at - CONTEXT); i < Math.min(tokens.size(), at + CONTEXT + 1); i++) {
            if (i != at && tokens.get(i).isLike(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContext(Token token) {
        return token.isNumber() || token.isPredicate();
    }
}
