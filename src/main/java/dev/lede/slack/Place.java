package dev.lede.slack;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Where an answer goes in Slack. */
sealed interface Place {
    /**
     * The address that Slack gave for answers to one command or click.
     *
     * @param announces whether the work begins with saying that it does; a slash command's acknowledgement has said so
     * @param isShared  whether everybody in the channel sees the answer
     * @param shown     the blocks of the message whose button was clicked, as JSON: they are shown again where there is
     *                  nothing better; empty where there are none, or more than {@value #MAX_SHOWN} characters of them
     */
    record Hook(String url, boolean announces, boolean isShared, Optional<String> shown) implements Place {
        /** Twice what a brief of ours comes to. */
        private static final int MAX_SHOWN = 40_000;

        Hook(String url, boolean announces, boolean isShared) {
            this(url, announces, isShared, Optional.empty());
        }

        Hook showing(JsonNode blocks) {
            return new Hook(
                    url,
                    announces,
                    isShared,
                    Optional.of(blocks)
                            .filter(JsonNode::isArray)
                            .map(SlackBodies::written)
                            .filter(json -> json.length() <= MAX_SHOWN));
        }
    }

    /**
     * A message of the bot, which needs its token.
     *
     * @param timestamp of the message in whose thread it stands; empty for none
     * @param otherwise where to go when the bot is not let into the channel
     */
    record BotMessage(String channel, String timestamp, Optional<Hook> otherwise) implements Place {}

    /**
     * Below a message with links.
     *
     * @param byId    whether the message is named by {@code unfurl_id} and {@code source}, as one that is still being
     *                written must be; else by {@code ts} and {@code channel}
     */
    record Unfurl(boolean byId, String message, String within) implements Place {}
}
