package dev.lede.slack;

import java.util.Optional;

/** Where an answer goes in Slack. */
sealed interface Place {
    /**
     * The address that Slack gave for answers to one command or click.
     *
     * @param announces whether the work begins with saying that it does; a slash command's acknowledgement has said so
     * @param isShared  whether everybody in the channel sees the answer
     */
    record Hook(String url, boolean announces, boolean isShared) implements Place {}

    /**
     * A thread of a channel, which only the bot can write to.
     *
     * @param otherwise where to go when the bot is not let into the channel
     */
    record ThreadReply(String channel, String timestamp, Optional<Hook> otherwise) implements Place {}

    /**
     * Below a message with links.
     *
     * @param byId    whether the message is named by {@code unfurl_id} and {@code source}, as one that is still being
     *                written must be; else by {@code ts} and {@code channel}
     */
    record Unfurl(boolean byId, String message, String within) implements Place {}
}
