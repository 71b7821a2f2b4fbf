package dev.lede.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import dev.lede.Deadline;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.BriefOptions.Length;
import dev.lede.brief.Draft;
import dev.lede.builtin.BuiltinSummarizer;

/**
 * Scores summaries on real pages against the descriptions that the pages give of themselves: {@code ScoreDescriptions
 * FOLDER}, a folder in the WCXB layout. Prints ROUGE F1 of our short and medium summaries and of the classic rankers
 * with as many sentences, for the tuning half beside the checking half (pages of one domain are in the same half).
 */
public final class ScoreDescriptions {
    private static final List<String> HALVES = List.of("tuning", "checking");

    private ScoreDescriptions() {}

    public static void main(String[] args) throws IOException {
        List<DescribedPage> pages = new ArrayList<>();
        for (GoldPage page : GoldPage.readAll(Path.of(args[0]))) {
            DescribedPage.of(page).ifPresent(pages::add);
        }
        for (Length length : List.of(Length.SHORT, Length.MEDIUM)) {
            print(length, pages);
        }
        for (String half : HALVES) {
            System.out.printf(
                    "%-8s %3d pages, descriptions of %.1f words; languages %s%n",
                    half,
                    of(half, pages).size(),
                    of(half, pages).stream()
                            .mapToInt(page -> Rouge.words(page.description()).size())
                            .average()
                            .orElse(0),
                    of(half, pages).stream()
                            .collect(Collectors.groupingBy(
                                    DescribedPage::language, TreeMap::new, Collectors.counting())));
        }
    }

    private static List<DescribedPage> of(String half, List<DescribedPage> pages) {
        return pages.stream().filter(page -> page.half().equals(half)).toList();
    }

    private static void print(Length length, List<DescribedPage> pages) {
        Map<String, List<EngineSummaries>> scores = pages.stream()
                .collect(Collectors.groupingBy(
                        DescribedPage::half,
                        Collectors.mapping(page -> summaries(page, length), Collectors.toList())));
        Set<String> engines = scores.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(some -> some.byEngine().keySet())
                .orElse(Set.of());
        System.out.printf("%-10s", length);
        HALVES.forEach(half -> System.out.printf(" | %-8s 1      2      L    words", half));
        System.out.println();
        for (String engine : engines) {
            System.out.printf("%-10s", engine);
            for (String half : HALVES) {
                List<EngineSummaries> some = scores.getOrDefault(half, List.of());
                System.out.printf(
                        " | %4d %6.4f %6.4f %6.4f %5.1f",
                        some.size(),
                        mean(some, s -> s.of(engine).rouge().one()),
                        mean(some, s -> s.of(engine).rouge().two()),
                        mean(some, s -> s.of(engine).rouge().longest()),
                        mean(some, s -> s.of(engine).words()));
            }
            System.out.println();
        }
        System.out.println();
    }

    private static EngineSummaries summaries(DescribedPage page, Length length) {
        Draft draft = new BuiltinSummarizer()
                .summarize(
                        page.article(),
                        new BriefOptions(Optional.empty(), length),
                        Deadline.after(Duration.ofSeconds(30)));
        return EngineSummaries.of(draft, page.article(), page.language(), page.description());
    }

    private static double mean(List<EngineSummaries> scores, ToDoubleFunction<EngineSummaries> field) {
        return scores.stream().mapToDouble(field).average().orElse(Double.NaN);
    }
}
