package dev.lede.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.lede.Deadline;
import dev.lede.article.Article;
import dev.lede.article.ArticleExtractor;

/**
 * Scores the extractor on a folder in the WCXB layout: {@code ScoreExtraction FOLDER [WORST] [DUMP]}.
 * Prints the means per page kind and per half, then the WORST pages (default 15). With DUMP, a folder, each page's
 * text is written there as {@code ID.txt}.
 */
public final class ScoreExtraction {
    private static final Duration PER_PAGE = Duration.ofSeconds(30);

    private ScoreExtraction() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int worst = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        List<PageScore> scores = new ArrayList<>();
        for (GoldPage page : GoldPage.readAll(folder)) {
            scores.add(score(page, args.length > 2 ? args[2] : ""));
        }
        System.out.println("kind             pages  F1     precis recall");
        Map<String, List<PageScore>> byKind =
                scores.stream().collect(Collectors.groupingBy(s -> s.page().kind(), TreeMap::new, Collectors.toList()));
        byKind.forEach(ScoreExtraction::print);
        print("ALL", scores);
        scores.stream()
                .collect(Collectors.groupingBy(s -> "half " + s.page().half(), TreeMap::new, Collectors.toList()))
                .forEach(ScoreExtraction::print);
        byKind.getOrDefault("article", List.of()).stream()
                .collect(Collectors.groupingBy(s -> "article, half " + s.page().half(), TreeMap::new, Collectors.toList()))
                .forEach(ScoreExtraction::print);
        long failed = scores.stream().filter(s -> s.outcome().startsWith("FAILED")).count();
        long empty = scores.stream()
                .filter(s -> s.overlap().f1() == 0 && !s.page().text().isBlank())
                .count();
        System.out.println("failed " + failed + ", nothing right " + empty);
        scores.stream()
                .sorted(Comparator.comparingDouble(s -> s.overlap().f1()))
                .limit(worst)
                .forEach(ScoreExtraction::printPage);
    }

    private static PageScore score(GoldPage page, String dump) throws IOException {
        try {
            Article article = new ArticleExtractor().extract(page.page(), Deadline.after(PER_PAGE));
            if (!dump.isEmpty()) {
                Files.writeString(Path.of(dump, page.id() + ".txt"), article.text());
            }
            return PageScore.of(page, article);
        } catch (RuntimeException e) {
            return PageScore.failed(page, "FAILED " + e);
        }
    }

    private static void print(String name, List<PageScore> scores) {
        System.out.printf(
                "%-16s %5d  %.4f %.4f %.4f  leak %.3f with %.3f  title %s author %s date %s%n",
                name,
                scores.size(),
                mean(scores, s -> OptionalDouble.of(s.overlap().f1())),
                mean(scores, s -> OptionalDouble.of(s.overlap().precision())),
                mean(scores, s -> OptionalDouble.of(s.overlap().recall())),
                mean(scores, PageScore::leak),
                mean(scores, PageScore::coverage),
                share(scores, PageScore::title),
                share(scores, PageScore::author),
                share(scores, PageScore::date));
    }

    private static String share(List<PageScore> scores, Function<PageScore, OptionalDouble> field) {
        long known = scores.stream().filter(s -> field.apply(s).isPresent()).count();
        return String.format("%3.0f%% of %-4d", 100 * mean(scores, field), known);
    }

    private static double mean(List<PageScore> scores, Function<PageScore, OptionalDouble> field) {
        return scores.stream()
                .map(field)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(Double.NaN);
    }

    private static void printPage(PageScore score) {
        System.out.printf(
                "%s %-13s F1 %.3f P %.3f R %.3f  %s  %s%n",
                score.page().id(),
                score.page().kind(),
                score.overlap().f1(),
                score.overlap().precision(),
                score.overlap().recall(),
                score.outcome(),
                score.page().url());
    }
}
