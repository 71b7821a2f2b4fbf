package dev.lede.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where an answer goes.
 *
 * @param chat    its id, negative for groups
 * @param topic   of a forum, or 0
 * @param message that is answered
 */
record TelegramPlace(long chat, long topic, long message) {
    /** The longest message, in UTF-16 units after its HTML is read; ours is counted before (Bot API, sendMessage). */
    static final int MAX_MESSAGE = 4_096;

    private static final ObjectMapper JSON = new ObjectMapper();

    static TelegramPlace of(JsonNode message) {
        return new TelegramPlace(
                message.path("chat").path("id").asLong(),
                message.path("is_topic_message").asBoolean()
                        ? message.path("message_thread_id").asLong()
                        : 0,
                message.path("message_id").asLong());
    }

    /** The parameters of {@code sendMessage}. */
    ObjectNode message(String html) {
        ObjectNode parameters = to().put("text", html).put("parse_mode", "HTML");
        // A picture that a page chose is not shown to people who did not open it.
        parameters.putObject("link_preview_options").put("is_disabled", true);
        parameters.putObject("reply_parameters").put("message_id", message).put("allow_sending_without_reply", true);
        return parameters;
    }

    /** The parameters of {@code sendChatAction}: people see that somebody writes. */
    ObjectNode typing() {
        return to().put("action", "typing");
    }

    private ObjectNode to() {
        ObjectNode parameters = JSON.createObjectNode().put("chat_id", chat);
        return topic == 0 ? parameters : parameters.put("message_thread_id", topic);
    }
}
