package dev.lede.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether people can try Lede in a browser. */
@ConfigMapping(prefix = "lede.ui")
public interface PageConfig {
    /** Whether {@code GET /} is the page to try it on; where it is not, nothing is served there. */
    @WithDefault("true")
    boolean enabled();
}
