package dev.lede.http;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the server treats its callers. */
@ConfigMapping(prefix = "lede")
public interface HttpConfig {
    /** How long a whole call may take, from its headers to the answer. */
    @WithDefault("25s")
    Duration deadline();
}
