package dev.lede;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A page as received, before anything has looked into it.
 * It stands in the root package because fetching makes it and extraction reads it, and neither may know the other.
 */
public final class Page {
    /** What the bytes are. */
    public enum Format {
        HTML,
        TEXT
    }

    private final Optional<String> url;
    private final Format format;
    private final Optional<String> charset;
    private final byte[] body;

    /**
     * @param url     the page's own address after redirects, absolute, where known
     * @param charset the charset named by the transport (the {@code charset} of Content-Type), as it was written:
     *                it may be unknown or wrong
     * @param body    the page, decompressed; not copied, so the caller must not write to it afterwards
     */
    public Page(Optional<String> url, Format format, Optional<String> charset, byte[] body) {
        this.url = url;
        this.format = format;
        this.charset = charset;
        this.body = body;
    }

    /** A page that is already decoded; unpaired surrogates become replacement characters. */
    public static Page of(Optional<String> url, Format format, String content) {
        return new Page(url, format, Optional.of("UTF-8"), content.getBytes(StandardCharsets.UTF_8));
    }

    public Optional<String> url() {
        return url;
    }

    public Format format() {
        return format;
    }

    public Optional<String> charset() {
        return charset;
    }

    /** The bytes themselves, not a copy: read only. */
    public byte[] body() {
        return body;
    }

    @Override
    public String toString() {
        return "Page[" + format + ", " + body.length + " bytes, " + url.orElse("no url") + "]";
    }
}
