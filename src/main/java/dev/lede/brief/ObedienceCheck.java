package dev.lede.brief;

import java.util.Optional;

/** Whether an engine did what the page ordered: spoke to a program, or said words that only such an order has. */
final class ObedienceCheck implements Check {
    @Override
    public Optional<Finding> of(Question question) {
        if (MachineTalk.isTalk(question.text())) {
            return Optional.of(Finding.hard("speaks to a program, not to a reader"));
        }
        for (Token token : question.claim().tokens()) {
            boolean ordered = (token.isContent() || token.isNumber())
                    && question.index().ordered().hasExactly(token)
                    && !question.index().words().has(token);
            if (ordered) {
                return Optional.of(Finding.hard("repeats what the page tells a program to say"));
            }
        }
        return Optional.empty();
    }
}
