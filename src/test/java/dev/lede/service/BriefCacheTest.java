package dev.lede.service;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.quarkus.runtime.configuration.MemorySize;
import org.junit.jupiter.api.Test;

import dev.lede.Page;
import dev.lede.article.PageKind;
import dev.lede.brief.Brief;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Claim;
import dev.lede.brief.Engine;
import dev.lede.brief.Evidence;
import dev.lede.brief.Stance;
import dev.lede.brief.Usage;
import dev.lede.brief.Warning;

import static org.assertj.core.api.Assertions.assertThat;

final class BriefCacheTest {
    private static final BriefOptions MEDIUM = BriefOptions.DEFAULTS;
    private static final BriefOptions SHORT = new BriefOptions(Optional.empty(), BriefOptions.Length.SHORT);
    private static final BriefOptions GERMAN = new BriefOptions(Optional.of("de"), BriefOptions.Length.MEDIUM);

    @Test
    void knowsAPageByAllThatItsBriefDependsOn() {
        List<String> keys = List.of(
                BriefCache.key(page("https://a.example/", "UTF-8", "x"), MEDIUM, "builtin"),
                BriefCache.key(page("https://a.example/", "UTF-8", "y"), MEDIUM, "builtin"),
                BriefCache.key(page("https://b.example/", "UTF-8", "x"), MEDIUM, "builtin"),
                BriefCache.key(page("https://a.example/", "UTF-16", "x"), MEDIUM, "builtin"),
                BriefCache.key(page("https://a.example/", "UTF-8", "x"), SHORT, "builtin"),
                BriefCache.key(page("https://a.example/", "UTF-8", "x"), GERMAN, "builtin"),
                BriefCache.key(page("https://a.example/", "UTF-8", "x"), MEDIUM, "openai m-1"),
                BriefCache.key(
                        new Page(
                                Optional.of("https://a.example/"),
                                Page.Format.TEXT,
                                Optional.of("UTF-8"),
                                "x".getBytes(StandardCharsets.UTF_8)),
                        MEDIUM,
                        "builtin"));

        assertThat(Set.copyOf(keys)).hasSameSizeAs(keys);
        assertThat(BriefCache.key(page("https://a.example/", "UTF-8", "x"), MEDIUM, "builtin"))
                .isEqualTo(keys.get(0))
                .hasSize(64);
    }

    @Test
    void givesBackWhatItWasGivenAtNoCost() {
        BriefCache cache = cache(1 << 20);
        Engine model = new Engine(
                "openai", Optional.of("m-1"), false, new Usage(10, 5, 1, 0, Optional.of(BigDecimal.ONE)), Map.of());
        Brief brief = brief(model, 100);
        cache.put("key", brief);

        assertThat(cache.get("key")).contains(brief.with(model.using(Usage.NONE)));
        assertThat(cache.get("other")).isEmpty();
    }

    @Test
    void doesNotRememberWhatAModelHadNoTimeToFinish() {
        BriefCache cache = cache(1 << 20);
        cache.put("key", brief(Engine.BUILTIN, 100).with(List.of(new Warning("page-partly-read", "x"))));

        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void doesNotRememberWhatOnlyStoodIn() {
        BriefCache cache = cache(1 << 20);
        cache.put("key", brief(new Engine("builtin", Optional.empty(), true, Usage.NONE, Map.of()), 100));

        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void remembersNothingWhereItMayNot() {
        BriefCache cache = cache(0);
        cache.put("key", brief(Engine.BUILTIN, 100));

        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void staysWithinItsBoundsAndLeavesOutWhatIsLargerThanAll() {
        int bound = 200_000;
        BriefCache cache = cache(bound);
        IntStream.range(0, 1_000).forEach(i -> cache.put("key " + i, brief(Engine.BUILTIN, 5_000)));
        cache.put("huge", brief(Engine.BUILTIN, bound));

        Set<String> kept = new HashSet<>();
        IntStream.range(0, 1_000)
                .mapToObj(i -> "key " + i)
                .filter(key -> cache.get(key).isPresent())
                .forEach(kept::add);
        assertThat(kept).hasSizeBetween(1, bound / BriefCache.weight(brief(Engine.BUILTIN, 5_000)));
        assertThat(cache.get("huge")).isEmpty();
    }

    @Test
    void weighsTextAndQuotes() {
        assertThat(BriefCache.weight(brief(Engine.BUILTIN, 10_000)) - BriefCache.weight(brief(Engine.BUILTIN, 0)))
                .isBetween(20_000, 50_000);
    }

    private static BriefCache cache(int bytes) {
        return new BriefCache(() -> new MemorySize(BigInteger.valueOf(bytes)));
    }

    private static Page page(String url, String charset, String body) {
        return new Page(
                Optional.of(url), Page.Format.HTML, Optional.of(charset), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Brief brief(Engine engine, int length) {
        String text = "x".repeat(length);
        return new Brief(
                "x",
                List.of(new Claim("x", List.of(new Evidence(text, 0, length)))),
                List.of(),
                new Stance(Stance.Label.NEUTRAL, Optional.empty(), 0, "r", List.of()),
                new Brief.ArticleDetails(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        PageKind.ARTICLE,
                        1,
                        1,
                        Optional.of(text)),
                engine,
                List.of());
    }
}
