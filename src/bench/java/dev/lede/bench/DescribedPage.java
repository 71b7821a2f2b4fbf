package dev.lede.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import dev.lede.Deadline;
import dev.lede.ProblemException;
import dev.lede.article.Article;
import dev.lede.article.ArticleExtractor;

/**
 * A real article whose page describes it in words of an editor's own: the description stands in for a summary.
 *
 * @param half "tuning", which may be read, or "checking", which is only scored
 */
record DescribedPage(String id, String half, String language, Article article, String description) {
    private static final List<String> DESCRIPTIONS = List.of(
            "meta[property=og:description]", "meta[name=description]", "meta[name=twitter:description]");
    private static final int FEWEST_WORDS = 12;
    private static final int FEWEST_SENTENCES = 5;
    private static final int GRAM = 4;
    // A description that holds more of the body's own four-word runs is the body's start, not a summary.
    private static final double MOST_COPIED = 0.6;

    /** The page with its description; empty where it is no article or has no written one. */
    static Optional<DescribedPage> of(GoldPage page) {
        if (!page.kind().equals("article")) {
            return Optional.empty();
        }
        Document document = Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8));
        return extract(page)
                .filter(article -> article.sentences().size() >= FEWEST_SENTENCES)
                .flatMap(article -> DESCRIPTIONS.stream()
                        .map(query -> document.select(query).attr("content").strip())
                        .filter(description -> isWritten(description, page.text() + " " + article.text()))
                        .findFirst()
                        .map(description -> new DescribedPage(
                                page.id(),
                                page.half() == 0 ? "tuning" : "checking",
                                article.metadata().language().orElse("").replaceFirst("-.*", ""),
                                article,
                                description)));
    }

    private static Optional<Article> extract(GoldPage page) {
        try {
            return Optional.of(new ArticleExtractor().extract(page.page(), Deadline.after(Duration.ofSeconds(30))));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static boolean isWritten(String description, String body) {
        List<String> words = Rouge.words(description);
        boolean cut = description.endsWith("…") || description.endsWith("...") || description.endsWith("[&hellip;]");
        if (words.size() < FEWEST_WORDS || cut) {
            return false;
        }
        Set<String> grams = new HashSet<>(grams(Rouge.words(body)));
        List<String> own = grams(words);
        return own.stream().filter(grams::contains).count() < MOST_COPIED * own.size();
    }

    private static List<String> grams(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - GRAM)
                .mapToObj(i -> String.join(" ", words.subList(i, i + GRAM)))
                .toList();
    }
}
