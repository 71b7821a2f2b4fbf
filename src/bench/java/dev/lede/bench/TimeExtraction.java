package dev.lede.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

import dev.lede.Deadline;
import dev.lede.article.ArticleExtractor;

/**
 * Times the extractor beside bare {@code Jsoup.parse} and Readability4J: {@code TimeExtraction FOLDER [NTH] [ROUNDS]},
 * on every NTH page of the folder (default 5), best of ROUNDS (default 5). All run in one warm JVM, page by page in turn.
 */
public final class TimeExtraction {
    private static final int WARM_UP_ROUNDS = 3;

    /** Keeps the results alive, so that the work is not optimised away. */
    private static volatile int sink;

    private TimeExtraction() {}

    public static void main(String[] args) throws IOException {
        List<GoldPage> pages = everyNth(GoldPage.readAll(Path.of(args[0])), args.length > 1 ? args[1] : "5");
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
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
        System.out.printf("%d pages, best of %d rounds after %d (the peer: of 1)%n", pages.size(), rounds, WARM_UP_ROUNDS);
        double[][] best = new double[tasks.size()][pages.size()];
        for (double[] row : best) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        for (int round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
            for (int page = 0; page < pages.size(); page++) {
                for (int task = 0; task < tasks.size(); task++) {
                    // The peer is slow: one round to warm up and one that counts tell enough about it.
                    if (task < 2 || round == WARM_UP_ROUNDS - 1 || round == WARM_UP_ROUNDS) {
                        double millis = time(tasks.get(task), pages.get(page));
                        if (round >= WARM_UP_ROUNDS) {
                            best[task][page] = Math.min(best[task][page], millis);
                        }
                    }
                }
            }
        }
        print(names, best);
        printSlowest(pages, best[1]);
    }

    private static List<GoldPage> everyNth(List<GoldPage> pages, String step) {
        int nth = Integer.parseInt(step);
        return IntStream.range(0, pages.size()).filter(i -> i % nth == 0).mapToObj(pages::get).toList();
    }

    private static void print(List<String> names, double[][] best) {
        double[] ratios = new double[best[0].length];
        for (int task = 0; task < best.length; task++) {
            for (int page = 0; page < ratios.length; page++) {
                ratios[page] = best[task][page] / best[0][page];
            }
            System.out.printf(
                    "%-14s median %6.2f ms  p95 %6.2f ms  max %7.2f ms  mean %6.2f ms  %.2f x bare parse (median page %.2f x)%n",
                    names.get(task),
                    at(best[task], 0.5),
                    at(best[task], 0.95),
                    at(best[task], 1),
                    Arrays.stream(best[task]).average().orElse(0),
                    at(best[task], 0.5) / at(best[0], 0.5),
                    at(ratios, 0.5));
        }
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
