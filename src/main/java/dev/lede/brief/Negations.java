package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;

/** Finds what a text says is not so: the words that deny, and the words they reach (their scope). */
final class Negations {
    private static final int PLAIN_REACH = 3;
    private static final int DENIAL_REACH = 4;
    private static final int PAIRS_PER_WORD = 2;
    private static final int CONCORD = 6;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final List<Cue> cues = new ArrayList<>();

    private Negations(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /**
     * One denial.
     *
     * @param scope indexes of the content words that it reaches, the nearest first
     * @param firm  whether it denies a whole statement; "without" denies a thing
     * @param outright whether it is a word of denial, as "denied that"
     */
    record Cue(int at, List<Integer> scope, boolean firm, boolean outright) {}

    static List<Cue> of(List<Token> tokens, Lexicon lexicon) {
        Negations negations = new Negations(tokens, lexicon);
        negations.find();
        return negations.cues;
    }

    private void find() {
        int last = -CONCORD;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.sense().is(Sense.Kind.NEGATION)) {
                // "no … nada", "ne … pas", "никто не": two words, one denial.
                boolean concord =
                        i - last < CONCORD && token.clause() == tokens.get(last).clause();
                if (!concord) {
                    cues.add(new Cue(i, plain(i), true, false));
                }
                last = concord ? last : i;
            } else if (token.sense().is(Sense.Kind.WITHOUT)) {
                cues.add(new Cue(i, forward(i, 1, false), false, false));
            } else if (token.sense().is(Sense.Kind.DENIAL)) {
                denial(i);
            } else if (isInfixed(token)) {
                cues.add(new Cue(i, List.of(i), true, false));
            }
        }
    }

    private boolean isInfixed(Token token) {
        return token.type() == Token.Type.WORD
                && !lexicon.infixes().affirmative(token.folded()).equals(token.folded());
    }

    private List<Integer> plain(int at) {
        List<Integer> scope = forward(at, PLAIN_REACH, false);
        return scope.isEmpty() && lexicon.negatesBackward() ? backward(at) : scope;
    }

    private void denial(int at) {
        boolean clause = false;
        for (int i = at + 1; i < Math.min(tokens.size(), at + 4); i++) {
            clause = clause
                    || tokens.get(i).sense().is(Sense.Kind.COMPLEMENTIZER)
                    || tokens.get(i).sense().is(Sense.Kind.INFINITIVE);
        }
        // "Rejected the plan" denies no plan; "denied that", "refused to" deny what follows.
        if (clause || lexicon.deniesOutright()) {
            cues.add(new Cue(at, forward(at, DENIAL_REACH, true), true, true));
        }
    }

    private List<Integer> forward(int at, int reach, boolean intoClause) {
        List<Integer> scope = new ArrayList<>();
        int clause = tokens.get(at).clause();
        boolean entered = !intoClause;
        int left = reach;
        for (int i = at + 1; i < tokens.size() && left > 0; i++) {
            Token token = tokens.get(i);
            if (!entered && token.sense().is(Sense.Kind.COMPLEMENTIZER)) {
                entered = true;
                clause = token.clause();
            } else if (token.clause() != clause && !(intoClause && i <= at + 3)) {
                break;
            } else if (token.sense().is(Sense.Kind.SUBORDINATE)) {
                break;
            } else if (token.isContent()) {
                scope.add(i);
                if (token.sense().is(Sense.Kind.DENIAL)) {
                    // "Did not rule out a strike": what follows is denied twice.
                    break;
                }
                left -= token.type() == Token.Type.PAIR && scope.size() % PAIRS_PER_WORD != 0 ? 0 : 1;
            }
            clause = intoClause && i <= at + 3 ? token.clause() : clause;
        }
        return scope;
    }

    private List<Integer> backward(int at) {
        List<Integer> scope = new ArrayList<>();
        for (int i = at - 1; i >= 0 && tokens.get(i).clause() == tokens.get(at).clause() && scope.size() < 2; i--) {
            if (tokens.get(i).isContent()) {
                scope.add(i);
            }
        }
        return scope;
    }
}
