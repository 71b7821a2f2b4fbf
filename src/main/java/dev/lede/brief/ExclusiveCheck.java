package dev.lede.brief;

import java.util.Collections;
import java.util.Optional;

/** Whether a claim says "months" or "sister" where the cited sentences say "weeks" or "brother" of the same thing. */
final class ExclusiveCheck implements Check {
    @Override
    public Optional<Finding> of(Question question) {
        for (int i = 0; i < question.claim().tokens().size(); i++) {
            Token token = question.claim().tokens().get(i);
            if (!token.sense().sets().isEmpty() && !question.isNear(token) && hasOther(i, token, question)) {
                return Optional.of(Finding.soft("names one thing where the page names another of its kind"));
            }
        }
        return Optional.empty();
    }

    private static boolean hasOther(int at, Token token, Question question) {
        for (Passage passage : question.cited()) {
            for (int i = 0; i < passage.tokens().size(); i++) {
                boolean kin = !Collections.disjoint(
                        passage.tokens().get(i).sense().sets(), token.sense().sets());
                if (kin && question.claim().sharedContext(at, passage, i) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
