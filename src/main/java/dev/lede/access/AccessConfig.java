package dev.lede.access;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may call ({@code lede.access.*}). */
@ConfigMapping(prefix = "lede.access")
public interface AccessConfig {
    /**
     * The keys that are taken, each {@code name:sha256hex}; one name may have several, so that a key can be replaced
     * without a gap. Without any, everybody may call.
     */
    Optional<List<String>> apiKeys();

    /**
     * How many calls a caller may make in a minute, all of them at once if it likes. A caller is the name of its key
     * or, where no keys are set, its address. Without it, there is no limit.
     */
    OptionalInt requestsPerMinute();

    /** Whether something in front of Lede lets in only who may call, so that no keys are needed. */
    @WithDefault("false")
    boolean upstreamAuthorizer();
}
