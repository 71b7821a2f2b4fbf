package dev.lede.teams;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How Microsoft Teams reaches Lede ({@code lede.teams.*}). */
@ConfigMapping(prefix = "lede.teams")
public interface TeamsConfig {
    /** The security token of each team's outgoing webhook, in base64 as Teams shows it. Without any, Teams is off. */
    Optional<List<String>> secrets();
}
