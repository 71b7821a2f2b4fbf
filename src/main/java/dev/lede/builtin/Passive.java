package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** Tells verbs in the passive voice, and where the one who acts is named. */
final class Passive {
    private static final Set<String> BEING = Set.of(
            "was", "were", "been", "being", "be", "wurde", "wurden", "worden", "werden", "été", "fue", "fueron", "sido",
            "stato", "stata", "stati", "foi", "foram", "werd", "blev", "blivit");

    private static final int AGENT_REACH = 5;

    private Passive() {}

    /** Where the "by" of a passive stands: "criticised by", "criticised on Monday by"; below 0 where there is none. */
    static int agent(List<Token> tokens, int verb, int end) {
        int reach = isPassive(tokens, verb) ? AGENT_REACH : 1;
        for (int i = end;
                i < Math.min(tokens.size(), end + reach) && tokens.get(i).gap() == ' ';
                i++) {
            if (tokens.get(i).is(WordClass.AGENT)) {
                return i;
            }
        }
        return agentBefore(tokens, verb);
    }

    /** "wurde von der Union kritisiert": the one who acts stands between the auxiliary and the verb. */
    private static int agentBefore(List<Token> tokens, int verb) {
        int agent = -1;
        for (int i = verb - 1;
                i >= 0
                        && verb - i < SideHolder.SUBJECT_REACH
                        && tokens.get(i + 1).gap() == ' ';
                i--) {
            if (agent >= 0 && BEING.contains(tokens.get(i).lower())) {
                return agent;
            }
            if (NameRun.isAnd(tokens.get(i))) {
                return -1;
            }
            agent = agent < 0
                            && tokens.get(i).is(WordClass.AGENT)
                            && !tokens.get(i + 1).isNumber()
                    ? i
                    : agent;
        }
        return -1;
    }

    /** "was welcomed": what stands before the verb is not who welcomed it. */
    static boolean isPassive(List<Token> tokens, int verb) {
        for (int at = verb - 1; at >= 0 && verb - at < 4 && tokens.get(at + 1).gap() == ' '; at--) {
            if (BEING.contains(tokens.get(at).lower())) {
                return true;
            }
            if (!tokens.get(at).is(WordClass.STOP) && !tokens.get(at).lower().endsWith("ly")) {
                return false;
            }
        }
        return false;
    }
}
