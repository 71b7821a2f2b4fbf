package dev.lede.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lede.chat.ChatCommand;
import dev.lede.chat.CommandJson;

/** A brief to be made, and the message that it answers. */
record TelegramTask(ChatCommand.Summarize command, TelegramPlace place) {
    static TelegramTask read(String json) {
        JsonNode task = CommandJson.parse(json);
        return new TelegramTask(
                CommandJson.read(task),
                new TelegramPlace(
                        task.path("chat").asLong(),
                        task.path("topic").asLong(),
                        task.path("message").asLong()));
    }

    String toJson() {
        return CommandJson.write(command)
                .put("chat", place.chat())
                .put("topic", place.topic())
                .put("message", place.message())
                .toString();
    }
}
