package dev.lede.telegram;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How Telegram reaches Lede and Lede Telegram ({@code lede.telegram.*}). Both are needed; without either, it is off. */
@ConfigMapping(prefix = "lede.telegram")
public interface TelegramConfig {
    /** What {@code setWebhook} was given as {@code secret_token}; several while one takes the place of another. */
    Optional<List<String>> secretToken();

    /** The bot's own token, {@code 123456:ABC…}: a secret. */
    Optional<String> botToken();

    /** Where the Bot API is: of another value in tests, and for a Bot API server of one's own. */
    @WithDefault("https://api.telegram.org")
    String apiBase();
}
