package dev.lede.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.lede.builtin.SideLine;

/**
 * Scores whose side the built-in engine sees in short texts: {@code ScoreSides FOLDER}, with a {@link SideLine} in each line
 * of its files. Prints each miss, and per language how many of each label were right.
 */
public final class ScoreSides {
    private static final List<String> LABELS = List.of("supportive", "critical", "mixed", "none");

    private ScoreSides() {}

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
            files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
        Map<String, Map<String, Count>> byLanguage = new TreeMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                score(SideLine.parse(line), byLanguage);
            }
        }
        byLanguage.forEach((language, counts) -> System.out.println(language + "  " + inWords(counts)));
        Map<String, Count> all = new TreeMap<>();
        byLanguage.values().forEach(counts -> counts.forEach((label, count) -> all.merge(label, count, Count::plus)));
        System.out.println("ALL " + inWords(all));
    }

    private record Count(int right, int of) {
        Count plus(Count other) {
            return new Count(right + other.right, of + other.of);
        }
    }

    private static void score(SideLine line, Map<String, Map<String, Count>> byLanguage) {
        String seen = line.seen();
        boolean right = seen.equals(line.label());
        byLanguage
                .computeIfAbsent(line.language(), language -> new TreeMap<>())
                .merge(line.label(), new Count(right ? 1 : 0, 1), Count::plus);
        if (!right) {
            System.out.println("MISS " + line.label() + " -> " + seen + "\t" + line.name() + "\t" + line.text());
        }
    }

    private static String inWords(Map<String, Count> counts) {
        return LABELS.stream()
                .map(label -> {
                    Count count = counts.getOrDefault(label, new Count(0, 0));
                    return String.format(
                            "%s %4d of %4d %.2f", label, count.right(), count.of(),
                            (double) count.right() / Math.max(1, count.of()));
                })
                .collect(Collectors.joining("   "));
    }
}
