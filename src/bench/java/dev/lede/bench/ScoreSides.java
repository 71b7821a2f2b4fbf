package dev.lede.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import dev.lede.Deadline;
import dev.lede.article.ArticleFixture;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.builtin.BuiltinSummarizer;

/**
 * Scores whose side the built-in engine sees in short texts: {@code ScoreSides FILE...}. A line holds the language, the
 * text, and {@code name=label}, parted by tabs; the label is supportive, critical, mixed or none. Prints each miss,
 * with "-" for an actor that was not found, and how many of each label were right.
 */
public final class ScoreSides {
    private ScoreSides() {}

    public static void main(String[] args) throws IOException {
        TreeMap<String, int[]> counts = new TreeMap<>();
        for (String file : args) {
            for (String line : Files.readAllLines(Path.of(file))) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> fields = List.of(line.split("\t", -1));
                int equals = fields.get(2).lastIndexOf('=');
                String name = fields.get(2).substring(0, equals).strip();
                String gold = fields.get(2).substring(equals + 1).strip().replace("none", "neutral");
                String found = label(fields.get(0), fields.get(1), name);
                int[] count = counts.computeIfAbsent(gold, label -> new int[3]);
                count[0]++;
                count[found.equals(gold) ? 1 : 2]++;
                if (!found.equals(gold)) {
                    System.out.println("MISS " + gold + " -> " + found + "\t" + name + "\t" + fields.get(1));
                }
            }
        }
        counts.forEach((gold, count) -> System.out.printf(
                "%-10s %4d of %4d  %.2f%n", gold, count[1], count[0], (double) count[1] / count[0]));
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
                .orElse("-");
    }
}
