package dev.lede.mcp;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Lede as a tool ({@code lede.mcp.*}). */
@ConfigMapping(prefix = "lede.mcp")
public interface McpConfig {
    /** Whether {@code /mcp} is served. It asks for the same keys as {@code /summarize} and counts toward the same limits. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Web pages that may call, as {@code https://assistant.example.org}; pages of this machine always may. What is no
     * browser names no page and is not concerned.
     */
    Optional<List<String>> allowedOrigins();
}
