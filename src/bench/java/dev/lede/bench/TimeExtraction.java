package dev.lede.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

import dev.lede.Deadline;
import dev.lede.article.ArticleExtractor;

/**
 * Times the extractor beside bare {@code Jsoup.parse} and Readability4J: {@code TimeExtraction FOLDER [ROUNDS]}.
 * All run in one warm JVM, page by page in turn; a page's time is its best of the rounds after the warm-up.
 */
public final class TimeExtraction {
    private static final int WARM_UP_ROUNDS = 3;

    /** Keeps the results alive, so that the work is not optimised away. */
    private static volatile int sink;

    private TimeExtraction() {}

    public static void main(String[] args) throws IOException {
        List<GoldPage> pages = GoldPage.readAll(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        ArticleExtractor extractor = new ArticleExtractor();
        List<String> names = List.of("Jsoup.parse", "Lede", "Readability4J");
        List<Consumer<GoldPage>> tasks = List.of(
                page -> sink = Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8)).childNodeSize(),
                page -> sink = extractor.extract(page.page(), Deadline.after(Duration.ofSeconds(30))).text().length(),
                page -> sink = String.valueOf(
                                new Readability4J(page.url(), new String(page.html(), StandardCharsets.UTF_8))
                                        .parse()
                                        .getTextContent())
                        .length());
        double[][] best = new double[tasks.size()][pages.size()];
        for (double[] row : best) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        for (int round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
            for (int task = 0; task < tasks.size(); task++) {
                // The peer is slow: fewer rounds tell enough about it.
                if (task == 2 && round > WARM_UP_ROUNDS) {
                    continue;
                }
                for (int page = 0; page < pages.size(); page++) {
                    double millis = time(tasks.get(task), pages.get(page));
                    if (round >= WARM_UP_ROUNDS) {
                        best[task][page] = Math.min(best[task][page], millis);
                    }
                }
            }
        }
        double parseMedian = at(best[0], 0.5);
        for (int task = 0; task < tasks.size(); task++) {
            double median = at(best[task], 0.5);
            System.out.printf(
                    "%-14s median %6.2f ms  p95 %6.2f ms  max %7.2f ms  mean %6.2f ms  median is %.2f x bare parse%n",
                    names.get(task),
                    median,
                    at(best[task], 0.95),
                    at(best[task], 1),
                    Arrays.stream(best[task]).average().orElse(0),
                    median / parseMedian);
        }
        printSlowest(pages, best[1]);
    }

    private static double time(Consumer<GoldPage> task, GoldPage page) {
        long start = System.nanoTime();
        try {
            task.accept(page);
        } catch (RuntimeException e) {
            sink = e.hashCode();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static void printSlowest(List<GoldPage> pages, double[] millis) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < millis.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(millis[b], millis[a]));
        for (int i : order.subList(0, Math.min(5, order.size()))) {
            System.out.printf("slowest: %s %.1f ms, %d KB%n", pages.get(i).id(), millis[i], pages.get(i).html().length / 1024);
        }
    }
}
