package dev.lede.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * or fetch. What is longest unused is forgotten first. Not Caffeine: it finds its classes by name, which the native
 * binary does not have (tried with quarkus-caffeine: {@code IllegalStateException: SSMW}).
 */
@Singleton
final class BriefCache {
    /** Of an entry besides its text: key, records, lists. In bytes. */
    private static final int ENTRY = 4_096;

    /** Warnings of a model that ran out of time on the way. */
    private static final Set<String> PARTIAL = Set.of("page-partly-read", "page-not-brought-together");

    private final long maxBytes;
    private final Map<String, Brief> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

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
        synchronized (entries) {
            return Optional.ofNullable(entries.get(key))
                    .map(brief -> brief.with(brief.engine().using(Usage.NONE)));
        }
    }

    /** Remembers a brief, its text included; not one that the next call may do better. */
    void put(String key, Brief brief) {
        boolean partial = brief.warnings().stream().anyMatch(warning -> PARTIAL.contains(warning.code()));
        if (brief.engine().degraded() || partial || weight(brief) > maxBytes) {
            return;
        }
        synchronized (entries) {
            Brief before = entries.put(key, brief);
            bytes += weight(brief) - (before == null ? 0 : weight(before));
            Iterator<Brief> eldest = entries.values().iterator();
            while (bytes > maxBytes) {
                bytes -= weight(eldest.next());
                eldest.remove();
            }
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
