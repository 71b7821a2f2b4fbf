package dev.lede.slack;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How Slack reaches Lede and Lede Slack ({@code lede.slack.*}). */
@ConfigMapping(prefix = "lede.slack")
public interface SlackConfig {
    /** The app's signing secret; several while one takes the place of another. Without any, Slack is off. */
    Optional<List<String>> signingSecrets();

    /** The app's bot token, {@code xoxb-…}: mentions and unfurled links cannot be answered without one. */
    Optional<String> botToken();

    /** Who sees what a slash command brings. */
    @WithDefault("channel")
    Audience audience();

    /** Where Slack's Web API is: of another value only in tests. */
    @WithDefault("https://slack.com/api")
    String apiBase();

    /**
     * The only places that an answer is posted to when a request names one, each {@code scheme://host[:port]}. Of another
     * value for GovSlack ({@code https://hooks.slack-gov.com}) and in tests.
     */
    @WithDefault("https://hooks.slack.com")
    List<String> responseOrigins();

    enum Audience {
        /** Everybody in the channel where the command was given. */
        CHANNEL,
        /** Only who gave it. */
        ASKER
    }
}
