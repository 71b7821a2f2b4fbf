package dev.lede.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import dev.lede.service.Trace;
import dev.lede.web.WebHandler;
import dev.lede.web.WebRequest;
import dev.lede.web.WebResponse;

/**
 * {@code GET /}: the page to try Lede on. It is one answer that needs no other, and the same for everybody, so it asks for
 * no key; the {@code /summarize} that it calls does.
 */
@Singleton
public final class TryItPage implements WebHandler {
    private static final byte[] NOTHING = {};

    private final boolean enabled;
    private volatile Optional<PageDocument> document = Optional.empty();

    public TryItPage(PageConfig config) {
        this.enabled = config.enabled();
    }

    @Override
    public Set<String> paths() {
        return enabled ? Set.of("/") : Set.of();
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD");
    }

    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public WebResponse handle(WebRequest request, Trace trace) {
        PageDocument page = document();
        if (request.headers()
                .get("If-None-Match")
                .filter(tags -> names(tags, page.tag()))
                .isPresent()) {
            return answer(304, NOTHING, page);
        }
        return request.method().equals("HEAD")
                ? answer(200, NOTHING, page).with("Content-Length", Integer.toString(page.size()))
                : answer(200, page.bytes(), page);
    }

    /** Read when somebody first asks: most servers and functions never show it. */
    private PageDocument document() {
        PageDocument page = document.orElseGet(PageDocument::read);
        document = Optional.of(page);
        return page;
    }

    private static WebResponse answer(int status, byte[] body, PageDocument page) {
        return WebResponse.of(status, "text/html; charset=utf-8", body)
                // Kept by browsers, but asked for again each time: a new version is seen at once.
                .with("Cache-Control", "no-cache")
                .with("ETag", page.tag())
                .with("Content-Security-Policy", page.policy())
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Referrer-Policy", "no-referrer");
    }

    /** The weak comparison of RFC 9110, 13.1.2. */
    private static boolean names(String tags, String tag) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
