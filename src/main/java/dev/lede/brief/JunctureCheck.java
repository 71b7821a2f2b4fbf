package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/**
 * Whether words that stand side by side in a claim ever meet in a sentence of the article. For scripts without capitals,
 * where a name cannot be told from other words: the name of one beside the deed of another is such a joint.
 */
final class JunctureCheck implements Check {
    @Override
    public Optional<Finding> of(Question question) {
        if (question.lexicon().hasCapitals()) {
            return Optional.empty();
        }
        List<Token> tokens = question.claim().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int next = i + (token.type() == Token.Type.PAIR ? token.text().length() : 1);
            if (next < tokens.size()
                    && token.isPredicate()
                    && tokens.get(next).isPredicate()
                    && tokens.get(next).clause() == token.clause()
                    && isBroken(token, tokens.get(next), question.index().passages())) {
                return Optional.of(Finding.soft("joins what the page tells of different things"));
            }
        }
        return Optional.empty();
    }

    private static boolean isBroken(Token one, Token other, List<Passage> passages) {
        boolean hasOne = false;
        boolean hasOther = false;
        for (Passage passage : passages) {
            boolean here = passage.has(one);
            boolean there = passage.has(other);
            if (here && there) {
                return false;
            }
            hasOne = hasOne || here;
            hasOther = hasOther || there;
        }
        return hasOne && hasOther;
    }
}
