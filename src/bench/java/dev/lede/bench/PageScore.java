package dev.lede.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.lede.article.Article;
import dev.lede.article.Metadata;

/** What one page scored; a field is empty where the gold says nothing. */
record PageScore(
        GoldPage page,
        WordOverlap overlap,
        OptionalDouble leak,
        OptionalDouble coverage,
        OptionalDouble title,
        OptionalDouble author,
        OptionalDouble date,
        String outcome) {

    static PageScore of(GoldPage page, Article article) {
        Metadata metadata = article.metadata();
        String folded = fold(article.text());
        return new PageScore(
                page,
                WordOverlap.of(article.text(), page.text()),
                share(folded, page.without()),
                share(folded, page.with()),
                right(page.title(), gold -> key(gold).equals(key(metadata.title().orElse("")))),
                right(page.author(), gold -> sameAuthor(gold, metadata.authors())),
                right(page.published(), gold -> sameDay(gold, metadata.published())),
                article.kind() + " " + Math.round(article.confidence() * 100) + " " + article.notes());
    }

    static PageScore failed(GoldPage page, String why) {
        OptionalDouble none = OptionalDouble.empty();
        return new PageScore(page, WordOverlap.of("", page.text()), none, none, none, none, none, why);
    }

    private interface Check {
        boolean holds(String gold);
    }

    private static OptionalDouble right(Optional<String> gold, Check check) {
        return gold.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(check.holds(gold.get()) ? 1 : 0);
    }

    private static OptionalDouble share(String folded, List<String> snippets) {
        return snippets.stream()
                .filter(snippet -> !snippet.isBlank())
                .mapToDouble(snippet -> folded.contains(fold(snippet)) ? 1 : 0)
                .average();
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Right where each name found is part of the gold, or the gold part of what was found. */
    private static boolean sameAuthor(String gold, List<String> authors) {
        String goldKey = key(gold);
        return !authors.isEmpty()
                && (authors.stream().allMatch(name -> goldKey.contains(key(name)))
                        || key(String.join(" ", authors)).contains(goldKey));
    }

    private static boolean sameDay(String gold, Optional<String> published) {
        return published.isPresent()
                && gold.length() >= 10
                && published.get().startsWith(gold.substring(0, 10));
    }
}
