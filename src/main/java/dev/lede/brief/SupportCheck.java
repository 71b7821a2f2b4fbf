package dev.lede.brief;

import java.util.Optional;

/** Whether enough of a claim's words occur in and beside the cited sentences; needs claim and article in one language. */
final class SupportCheck implements Check {
    private static final double ENOUGH = 0.25;
    private static final int SHORT = 3;
    private static final int FEWEST_IN_CLAUSE = 2;

    @Override
    public Optional<Finding> of(Question question) {
        if (!question.sameLanguage()) {
            return Optional.empty();
        }
        if (!question.index().isTranscript() && isOfSomethingElse(question)) {
            return Optional.of(Finding.hard("has no word in common with the page"));
        }
        int words = 0;
        int held = 0;
        int clause = -1;
        int inClause = 0;
        int heldInClause = 0;
        boolean strangeClause = false;
        for (Token token : question.claim().tokens()) {
            if (token.clause() != clause) {
                strangeClause = strangeClause || (inClause >= FEWEST_IN_CLAUSE && heldInClause == 0);
                clause = token.clause();
                inClause = 0;
                heldInClause = 0;
            }
            if (token.isPredicate() || token.isNumber()) {
                boolean isHeld =
                        question.isNear(token) || question.index().head().has(token);
                words++;
                inClause++;
                held += isHeld ? 1 : 0;
                heldInClause += isHeld ? 1 : 0;
            }
        }
        strangeClause = strangeClause || (inClause >= FEWEST_IN_CLAUSE && heldInClause == 0);
        if (words >= SHORT && held < words * ENOUGH) {
            return Optional.of(Finding.soft("shares few words with the sentences that it cites"));
        }
        return strangeClause
                ? Optional.of(Finding.soft("says something of which the sentences that it cites have no word"))
                : Optional.empty();
    }

    private static boolean isOfSomethingElse(Question question) {
        boolean says = false;
        for (Token token : question.claim().tokens()) {
            if (token.isContent() || token.isNumber()) {
                if (question.index().words().has(token)) {
                    return false;
                }
                says = true;
            }
        }
        return says;
    }
}
