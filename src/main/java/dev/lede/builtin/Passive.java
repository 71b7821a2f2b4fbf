package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** Tells verbs in the passive voice, and where the one who acts is named. */
final class Passive {
    private static final Set<String> BEING = Set.of(
            "is", "are", "get", "gets", "got", "was", "were", "been", "being", "be", "wird", "wurde", "wurden",
            "worden", "werden", "été", "fue", "fueron", "sido", "stato", "stata", "stati", "foi", "foram", "werd",
            "wordt", "blev", "blir", "blivit", "został", "została", "zostało", "zostali", "zostały");

    private static final int AGENT_REACH = 5;

    private static final Set<String> HAVING = Set.of(
            "a",
            "ai",
            "as",
            "ont",
            "avons",
            "avez",
            "avait",
            "avaient",
            "ayant",
            "aura",
            "aurait",
            "eut",
            "avoir",
            "ha",
            "hanno",
            "ho",
            "aveva",
            "avevano",
            "avendo",
            "avrebbe",
            "avrà",
            "abbia",
            "avere",
            "han",
            "he",
            "hemos",
            "había",
            "habían",
            "haber",
            "habiendo",
            "habrá",
            "habría",
            "hubo",
            "haya",
            "hayan",
            "tem",
            "têm",
            "tinha",
            "tinham",
            "havia",
            "haviam",
            "ter",
            "terá",
            "teria",
            "tenha",
            "tendo",
            "s",
            "se",
            "si",
            "m");

    private static final List<String> PARTICIPLES = List.of(
            "é", "ée", "és", "ées", "ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ado", "ada", "ados",
            "adas", "ido", "ida", "idos", "idas");

    private Passive() {}

    /** "X, critiqué par": in languages from Latin a participle without "have" is no deed of its subject. */
    static boolean isBareParticiple(List<Token> tokens, int verb) {
        if (PARTICIPLES.stream().noneMatch(tokens.get(verb).lower()::endsWith)) {
            return false;
        }
        for (int at = verb - 1; at >= 0 && verb - at <= 4; at--) {
            if (HAVING.contains(tokens.get(at).lower())) {
                return false;
            }
        }
        return true;
    }

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
            if (Joined.isAnd(tokens.get(i))) {
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
        if (tokens.get(verb).lower().endsWith("ing")) {
            return false;
        }
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
