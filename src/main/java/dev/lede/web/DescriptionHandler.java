package dev.lede.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import jakarta.inject.Singleton;

import dev.lede.service.Trace;

/**
 * {@code /q/openapi}: the whole contract, as OpenAPI 3.1 in YAML. A file as it stands: an extension that reads, merges and
 * writes descriptions costs each start more than it gives.
 */
@Singleton
public final class DescriptionHandler implements WebHandler {
    private static final String FILE = "openapi.yaml";

    @Override
    public Set<String> paths() {
        return Set.of("/q/openapi");
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public WebResponse handle(WebRequest request, Trace trace) {
        try (InputStream in = DescriptionHandler.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the artefact");
            }
            // RFC 9512
            return WebResponse.of(200, "application/yaml", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
