package dev.lede.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;

import dev.lede.Page;
import dev.lede.brief.Brief;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Claim;
import dev.lede.brief.Evidence;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Usage;

/**
 * Remembers briefs, by what they were made of: the bytes of the page, where it was found, what was asked for, and by
 * which engine. So a page that has changed is read again, and nobody is given a brief of a page they could not show
 * or fetch. What is longest unused is forgotten first. Made on first use.
 */
@Singleton
final class BriefCache {
    /** Of an entry besides its text: key, records, lists. In bytes. */
    private static final int ENTRY = 4_096;

    /** Warnings of a model that ran out of time on the way. */
    private static final Set<String> PARTIAL = Set.of("page-partly-read", "page-not-brought-together");

    private final long maxBytes;
    private final Object lock = new Object();
    private volatile Optional<Cache<String, Brief>> entries = Optional.empty();

    BriefCache(CacheConfig config) {
        this.maxBytes = config.maxBytes().asLongValue();
    }

    /**
     * The name of what is to be made.
     *
     * @param engine names the engine, its model and all settings that may change its answer
     */
    static String key(Page page, BriefOptions options, String engine) {
        MessageDigest digest = sha256();
        Stream.of(
                        page.url().orElse(""),
                        page.format().name(),
                        page.charset().orElse(""),
                        options.language().orElse(""),
                        options.length().name(),
                        engine)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .forEach(part -> {
                    // With its length, so that two lists of parts never look the same.
                    digest.update(ByteBuffer.allocate(4).putInt(part.length).flip());
                    digest.update(part);
                });
        digest.update(page.body());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The brief of that name; giving it again takes no call of a model. */
    Optional<Brief> get(String key) {
        return maxBytes == 0
                ? Optional.empty()
                : Optional.ofNullable(entries().getIfPresent(key))
                        .map(brief -> brief.with(brief.engine().using(Usage.NONE)));
    }

    /** Remembers a brief, its text included; not one that the next call may do better. */
    void put(String key, Brief brief) {
        boolean partial = brief.warnings().stream().anyMatch(warning -> PARTIAL.contains(warning.code()));
        if (maxBytes > 0 && !brief.engine().degraded() && !partial) {
            entries().put(key, brief);
        }
    }

    private Cache<String, Brief> entries() {
        Optional<Cache<String, Brief>> made = entries;
        if (made.isPresent()) {
            return made.get();
        }
        synchronized (lock) {
            Cache<String, Brief> cache = entries.orElseGet(() -> Caffeine.newBuilder()
                    .maximumWeight(maxBytes)
                    .weigher((String key, Brief brief) -> weight(brief))
                    // No thread of its own.
                    .executor(Runnable::run)
                    .build());
            entries = Optional.of(cache);
            return cache;
        }
    }

    /** About how many bytes a brief takes. */
    static int weight(Brief brief) {
        Stream<List<Evidence>> evidence = Stream.concat(
                brief.claims().stream().map(Claim::evidence),
                Stream.concat(
                        brief.keyActors().stream().map(KeyActor::evidence),
                        Stream.of(brief.stance().evidence())));
        long characters = brief.article().text().map(String::length).orElse(0)
                + 2L * brief.summary().length()
                + evidence.flatMap(List::stream)
                        .mapToLong(quote -> quote.quote().length())
                        .sum();
        return (int) Math.min(Integer.MAX_VALUE, ENTRY + 2 * characters);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
