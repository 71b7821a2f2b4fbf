package dev.lede.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import dev.lede.brief.FaithfulnessReply;

/** Prints how many planted faults are caught and how many faithful items fall, by fault and by language. */
final class OwnReplies {
    private OwnReplies() {}

    static void print(String part, List<FaithfulnessReply> replies, boolean list) {
        Map<String, Tally> faults = new TreeMap<>();
        Map<String, Tally> languages = new TreeMap<>();
        Tally all = new Tally();
        for (FaithfulnessReply reply : replies) {
            for (FaithfulnessReply.Item item : reply.items()) {
                FaithfulnessReply.Fate fate = reply.fate(item);
                all.add(item.planted(), fate);
                languages.computeIfAbsent(reply.language(), k -> new Tally()).add(item.planted(), fate);
                if (item.planted()) {
                    faults.computeIfAbsent(reply.fault(), k -> new Tally()).add(true, fate);
                }
                boolean wrong = item.planted()
                        ? fate != FaithfulnessReply.Fate.DROPPED
                        : fate != FaithfulnessReply.Fate.KEPT;
                if (list && wrong) {
                    System.out.println((item.planted() ? "PLANTED " + reply.fault() : "FAITHFUL") + " " + fate + " "
                            + reply.language() + " " + item.line() + " " + reply.reasons(item));
                }
            }
        }
        System.out.printf("%n%s: %d replies%n", part, replies.size());
        print(faults, Tally::caught);
        print(languages, tally -> tally.caught() + "   " + tally.faithful());
        print(Map.of("all", all), tally -> tally.caught() + "   " + tally.faithful());
    }

    private static void print(Map<String, Tally> tallies, Function<Tally, String> line) {
        tallies.forEach((name, tally) -> System.out.printf("  %-20s %s%n", name, line.apply(tally)));
    }

    private static final class Tally {
        private final int[][] counts = new int[2][FaithfulnessReply.Fate.values().length];

        void add(boolean planted, FaithfulnessReply.Fate fate) {
            counts[planted ? 1 : 0][fate.ordinal()]++;
        }

        String caught() {
            int[] row = counts[1];
            int sum = row[0] + row[1] + row[2];
            return String.format(
                    "faults %3d, caught %5.1f %% (dropped %d, warned %d)",
                    sum, 100.0 * (row[1] + row[2]) / Math.max(1, sum), row[2], row[1]);
        }

        String faithful() {
            int[] row = counts[0];
            int sum = row[0] + row[1] + row[2];
            return String.format(
                    "faithful %3d, dropped %4.1f %%, warned %4.1f %%",
                    sum, 100.0 * row[2] / Math.max(1, sum), 100.0 * row[1] / Math.max(1, sum));
        }
    }
}
