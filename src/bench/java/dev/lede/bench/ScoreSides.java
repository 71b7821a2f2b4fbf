package dev.lede.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.lede.Deadline;
import dev.lede.article.ArticleFixture;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.builtin.BuiltinSummarizer;

/**
 * Scores whose side the built-in engine sees in short texts: {@code ScoreSides FOLDER}. Each line of a file holds the
 * language, the text (" | " between paragraphs), and {@code name = label}, parted by tabs; the label is supportive,
 * critical, mixed or none. Prints each miss, with "-" for an actor that was not found, and per language how many of each
 * label were right.
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
                List<String> fields = List.of(line.split("\t", -1));
                if (fields.size() == 3) {
                    score(fields, byLanguage);
                }
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

    private static void score(List<String> fields, Map<String, Map<String, Count>> byLanguage) {
        int equals = fields.get(2).lastIndexOf('=');
        String name = fields.get(2).substring(0, equals).strip();
        String gold = fields.get(2).substring(equals + 1).strip();
        String found = label(fields.get(0), fields.get(1), name);
        // Who is not found is given no side, rightly or wrongly.
        boolean right = found.equals(gold) || (found.equals("-") && gold.equals("none"));
        byLanguage
                .computeIfAbsent(fields.get(0), language -> new TreeMap<>())
                .merge(gold, new Count(right ? 1 : 0, 1), Count::plus);
        if (!right) {
            System.out.println("MISS " + gold + " -> " + found + "\t" + name + "\t" + fields.get(1));
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

    private static String label(String language, String text, String name) {
        Draft draft = new BuiltinSummarizer()
                .summarize(
                        ArticleFixture.of(Optional.empty(), Optional.of(language), text.replace(" | ", "\n\n")),
                        BriefOptions.DEFAULTS,
                        Deadline.after(Duration.ofSeconds(10)));
        return draft.actors().stream()
                .filter(actor -> actor.name().contains(name)
                        || actor.aliases().stream().anyMatch(alias -> alias.contains(name)))
                .findFirst()
                .map(ActorScore::label)
                .map(label -> label.equals("neutral") ? "none" : label)
                .orElse("-");
    }
}
