package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/** Whether a claim does not state as a fact what the cited sentences call possible or planned. */
final class ModalityCheck implements Check {
    private static final int REACH = 4;

    @Override
    public Optional<Finding> of(Question question) {
        if (has(question.claim(), Sense.Kind.MAY) || !question.sameLanguage()) {
            return Optional.empty();
        }
        for (int i = 0; i < question.claim().tokens().size(); i++) {
            if (question.claim().tokens().get(i).sense().is(Sense.Kind.WILL)) {
                Optional<Token> verb = next(question.claim().tokens(), i);
                if (verb.isPresent()
                        && question.cited().stream().anyMatch(passage -> onlyPossible(verb.get(), passage))) {
                    return Optional.of(Finding.soft("states as a fact what the page calls possible"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(Passage passage, Sense.Kind kind) {
        return passage.tokens().stream().anyMatch(token -> token.sense().is(kind) && !isMonth(token));
    }

    private static boolean isMonth(Token token) {
        return token.sense().month() > 0 && token.isCapital();
    }

    private static Optional<Token> next(List<Token> tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + REACH); i++) {
            if (tokens.get(i).isPredicate()) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean onlyPossible(Token verb, Passage passage) {
        for (int i = 0; i < passage.tokens().size(); i++) {
            if (passage.tokens().get(i).sense().is(Sense.Kind.MAY)) {
                Optional<Token> next = next(passage.tokens(), i);
                if (next.isPresent() && next.get().isLike(verb)) {
                    return true;
                }
            }
        }
        return false;
    }
}
