package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/** Whether a claim says "rose" where the cited sentences say "fell" of the same thing. */
final class OppositeCheck implements Check {
    /** So many shared words around it, and both speak of the same thing. */
    private static final int SURE = 2;

    /** So many more than around the same word elsewhere. */
    private static final int SURER = 3;

    @Override
    public Optional<Finding> of(Question question) {
        Optional<Finding> weak = Optional.empty();
        List<Token> tokens = question.claim().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Finding> finding = tokens.get(i).isMark() ? Optional.empty() : check(i, question);
            if (finding.isPresent() && finding.get().hard()) {
                return finding;
            }
            weak = finding.isPresent() ? finding : weak;
        }
        return weak;
    }

    private static Optional<Finding> check(int at, Question question) {
        Token token = question.claim().tokens().get(at);
        for (int side : token.sense().sides()) {
            int same = -1;
            int opposite = -1;
            for (Passage passage : question.cited()) {
                for (int i = 0; i < passage.tokens().size(); i++) {
                    Token other = passage.tokens().get(i);
                    if (token.isContent() && !other.isContent()) {
                        // "For" and "over" say too little to stand against a verb.
                        continue;
                    }
                    List<Integer> sides = other.sense().sides();
                    boolean agrees = question.claim().negated().get(at)
                            == passage.negated().get(i);
                    if (sides.contains(side) || other.isLike(token) || (!agrees && sides.contains(side ^ 1))) {
                        same = Math.max(same, question.claim().sharedContext(at, passage, i));
                    } else if (sides.contains(side ^ 1)) {
                        opposite = Math.max(opposite, question.claim().sharedContext(at, passage, i));
                    }
                }
            }
            if (opposite > 0 && opposite > same) {
                boolean firm =
                        !question.lexicon().isWeak(side) && !token.sense().is(Sense.Kind.FUNCTION);
                return Optional.of(new Finding(
                        firm && opposite >= (same < 0 ? SURE : same + SURER),
                        "says the opposite of what the page says"));
            }
        }
        return token.isContent() && !question.isCited(token) ? byPrefix(at, question) : Optional.empty();
    }

    private static Optional<Finding> byPrefix(int at, Question question) {
        Token token = question.claim().tokens().get(at);
        Prefixes prefixes = question.lexicon().prefixes();
        for (Passage passage : question.cited()) {
            for (int i = 0; i < passage.tokens().size(); i++) {
                Token other = passage.tokens().get(i);
                if (other.isContent()
                        && prefixes.oppose(token.folded(), other.folded())
                        && question.claim().sharedContext(at, passage, i) > 0
                        && question.claim().negated().get(at)
                                == passage.negated().get(i)) {
                    return Optional.of(Finding.soft("says the opposite of what the page says"));
                }
            }
        }
        return Optional.empty();
    }
}
