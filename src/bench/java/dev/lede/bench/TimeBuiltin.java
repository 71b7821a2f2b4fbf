package dev.lede.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.lede.Deadline;
import dev.lede.article.Article;
import dev.lede.article.ArticleFixture;
import dev.lede.brief.BriefOptions;
import dev.lede.builtin.BuiltinSummarizer;

/**
 * Times the built-in engine, warm and on one thread: {@code TimeBuiltin FOLDER}. Prints the median and the slowest of
 * the articles of the corpus, and the time for 1,000, 10,000 and 100,000 words of its English articles put together.
 */
public final class TimeBuiltin {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 15;

    /** Keeps the results alive, so that the work is not optimised away. */
    private static volatile int sink;

    private TimeBuiltin() {}

    public static void main(String[] args) throws IOException {
        List<CorpusArticle> articles = CorpusArticle.readAll(Path.of(args[0]));
        double[] micros = articles.stream().mapToDouble(a -> Double.MAX_VALUE).toArray();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (int i = 0; i < micros.length; i++) {
                double time = micros(articles.get(i).article());
                micros[i] = round < WARM_UP ? micros[i] : Math.min(micros[i], time);
            }
        }
        double[] sorted = micros.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "an article of the corpus: median %.0f us, slowest %.0f us (%d articles)%n",
                sorted[sorted.length / 2], sorted[sorted.length - 1], sorted.length);
        for (int words : new int[] {1_000, 10_000, 100_000}) {
            Article article = ofWords(articles, words);
            double[] times = new double[ROUNDS];
            for (int round = 0; round < 20 + ROUNDS; round++) {
                times[Math.max(0, round - 20)] = micros(article);
            }
            Arrays.sort(times);
            System.out.printf(
                    "%,7d words: median %.2f ms, best %.2f ms%n", words, times[ROUNDS / 2] / 1000, times[0] / 1000);
        }
    }

    private static double micros(Article article) {
        long start = System.nanoTime();
        sink = new BuiltinSummarizer()
                .summarize(article, BriefOptions.DEFAULTS, Deadline.after(Duration.ofSeconds(30)))
                .claims()
                .size();
        return (System.nanoTime() - start) / 1e3;
    }

    /** The English articles one after the other, again and again, up to so many words. */
    private static Article ofWords(List<CorpusArticle> articles, int words) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        List<String> paragraphs = articles.stream()
                .filter(a -> a.language().equals("en"))
                .flatMap(a -> Arrays.stream(a.article().text().split("\n\n")))
                .toList();
        for (int i = 0; count < words; i++) {
            String paragraph = paragraphs.get(i % paragraphs.size());
            text.append(paragraph).append("\n\n");
            count += paragraph.split("\\s+").length;
        }
        return ArticleFixture.of(Optional.of(articles.get(0).title()), Optional.of("en"), text.toString());
    }
}
