package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/** Whether what a claim affirms is not denied by the cited sentences, and what it denies not affirmed by them. */
final class PolarityCheck implements Check {
    private static final String REASON = "turns what the page says into its opposite";

    @Override
    public Optional<Finding> of(Question question) {
        Optional<Finding> weak = Optional.empty();
        for (Passage passage : question.cited()) {
            for (Negations.Cue cue : passage.cues()) {
                Optional<Finding> finding = reversed(cue, passage, List.of(question.claim()), question);
                if (finding.isPresent() && finding.get().hard()) {
                    return finding;
                }
                weak = weak.or(() -> finding);
            }
        }
        for (Negations.Cue cue : question.claim().cues()) {
            Optional<Finding> finding = reversed(cue, question.claim(), question.cited(), question);
            if (finding.isPresent() && finding.get().hard()) {
                return finding;
            }
            weak = weak.or(() -> finding);
        }
        return weak;
    }

    /** Whether the others have what the cue reaches, and none of them has it denied. */
    private static Optional<Finding> reversed(
            Negations.Cue cue, Passage passage, List<Passage> others, Question question) {
        int matched = 0;
        boolean head = false;
        for (int i = 0; i < cue.scope().size(); i++) {
            int at = cue.scope().get(i);
            Match match = match(passage, at, others, question);
            if (match == Match.SAME) {
                return Optional.empty();
            }
            if (match == Match.OPPOSITE) {
                matched++;
                head = head || i == 0;
            }
        }
        if (matched == 0) {
            return Optional.empty();
        }
        boolean all = matched >= Math.min(2, cue.scope().size());
        return head ? Optional.of(new Finding(cue.firm() && all, REASON)) : Optional.empty();
    }

    private enum Match {
        NONE,
        SAME,
        OPPOSITE
    }

    private static Match match(Passage passage, int at, List<Passage> others, Question question) {
        Token token = passage.tokens().get(at);
        int same = -1;
        int opposite = -1;
        for (Passage other : others) {
            for (int i = 0; i < other.tokens().size(); i++) {
                if (isSame(token, other.tokens().get(i), question)) {
                    int shared = passage.sharedContext(at, other, i);
                    if (other.negated().get(i) == passage.negated().get(at)) {
                        same = Math.max(same, shared);
                    } else {
                        opposite = Math.max(opposite, shared);
                    }
                }
            }
        }
        if (opposite > same && opposite > 0) {
            return Match.OPPOSITE;
        }
        return same >= 0 ? Match.SAME : Match.NONE;
    }

    private static boolean isSame(Token a, Token b, Question question) {
        if (a.isLike(b)) {
            return true;
        }
        if (a.type() != Token.Type.WORD || b.type() != Token.Type.WORD) {
            return false;
        }
        Infixes infixes = question.lexicon().infixes();
        String plainA = infixes.affirmative(a.folded());
        String plainB = infixes.affirmative(b.folded());
        boolean negatedVerb = !plainA.equals(a.folded()) || !plainB.equals(b.folded());
        return negatedVerb && Stemmer.alike(plainA, plainB);
    }
}
