package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;

/** Tells words whose beginnings alone make them opposites: explicit and implicit, optimal and suboptimal. */
final class Prefixes {
    private static final int SHORTEST_REST = 4;

    private final List<Opposed> opposed = new ArrayList<>();

    /** @param pairs lines of pairs parted by bars; each pair is two beginnings parted by a space, "-" for none */
    Prefixes(List<String> pairs, List<String> negating) {
        for (String line : pairs) {
            for (String pair : List.of(line.split("\\|"))) {
                int space = pair.indexOf(' ');
                opposed.add(
                        new Opposed(Folding.fold(pair.substring(0, space)), Folding.fold(pair.substring(space + 1))));
            }
        }
        negating.forEach(prefix -> opposed.add(new Opposed(Folding.fold(prefix), "")));
    }

    /** Whether two folded words differ in nothing but opposed beginnings, up to their endings. */
    boolean oppose(String a, String b) {
        for (Opposed pair : opposed) {
            if (differ(a, b, pair) || differ(b, a, pair)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(String a, String b, Opposed pair) {
        if (!a.startsWith(pair.one()) || !b.startsWith(pair.other())) {
            return false;
        }
        int restA = pair.one().length();
        int restB = pair.other().length();
        int lengthA = a.length() - restA;
        int lengthB = b.length() - restB;
        int common = 0;
        while (common < lengthA && common < lengthB && a.charAt(restA + common) == b.charAt(restB + common)) {
            common++;
        }
        return common >= SHORTEST_REST && Math.max(lengthA, lengthB) - common <= 2;
    }

    private record Opposed(String one, String other) {}
}
