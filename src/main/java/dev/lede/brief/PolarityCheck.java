package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/** Whether what a claim affirms is not denied by the cited sentences, and what it denies not affirmed by them. */
final class PolarityCheck implements Check {
    private static final String REASON = "turns what the page says into its opposite";
    private static final int NOWHERE = 0;
    private static final int ALIKE = -1;

    /** So many shared words around it, and both speak of the same thing. */
    private static final int SURE = 2;

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
        int context = 0;
        boolean head = false;
        for (int i = 0; i < cue.scope().size(); i++) {
            int opposed = opposed(passage, cue.scope().get(i), others, question);
            if (opposed == ALIKE) {
                return Optional.empty();
            }
            if (opposed > 0) {
                matched++;
                context = Math.max(context, opposed);
                head = head || i == 0;
            }
        }
        boolean all = matched >= Math.min(2, cue.scope().size());
        return head
                ? Optional.of(new Finding(cue.firm() && all && context >= (cue.outright() ? 1 : SURE), REASON))
                : Optional.empty();
    }

    /**
     * How many words around {@code at} the others have around the same word where they deny what the passage affirms or
     * affirm what it denies; ALIKE where they agree with it, NOWHERE where they lack the word.
     */
    private static int opposed(Passage passage, int at, List<Passage> others, Question question) {
        Token token = passage.tokens().get(at);
        int same = ALIKE;
        int opposite = ALIKE;
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
            return opposite;
        }
        return same >= 0 ? ALIKE : NOWHERE;
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
