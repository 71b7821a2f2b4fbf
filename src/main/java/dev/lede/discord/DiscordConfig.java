package dev.lede.discord;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How Discord reaches Lede and Lede Discord ({@code lede.discord.*}). */
@ConfigMapping(prefix = "lede.discord")
public interface DiscordConfig {
    /** The application's public key, 64 hexadecimal digits. Without it, Discord is off. */
    Optional<String> publicKey();

    /** Where Discord's API is: of another value only in tests. */
    @WithDefault("https://discord.com/api/v10")
    String apiBase();
}
