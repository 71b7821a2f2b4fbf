package dev.lede.telegram;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;
import dev.lede.chat.ChatCommand;

/** A brief to be made, and the message that it answers. */
record TelegramTask(ChatCommand.Summarize command, TelegramPlace place) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static TelegramTask read(String json) {
        try {
            JsonNode task = JSON.readTree(json);
            BriefOptions options = new BriefOptions(
                    Optional.ofNullable(task.path("language").textValue()),
                    BriefOptions.Length.valueOf(task.path("length").asText()));
            return new TelegramTask(
                    new ChatCommand.Summarize(task.path("url").asText(), options),
                    new TelegramPlace(
                            task.path("chat").asLong(),
                            task.path("topic").asLong(),
                            task.path("message").asLong()));
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "this is no task of Telegram's");
        }
    }

    String toJson() {
        ObjectNode task = JSON.createObjectNode()
                .put("url", command.url())
                .put("length", command.options().length().name())
                .put("chat", place.chat())
                .put("topic", place.topic())
                .put("message", place.message());
        command.options().language().ifPresent(language -> task.put("language", language));
        return task.toString();
    }
}
