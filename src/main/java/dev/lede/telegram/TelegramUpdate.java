package dev.lede.telegram;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lede.chat.ChatCommand;

/**
 * What a message asks. In a group only a command asks anything: whoever shares a link there talks to people.
 *
 * @param command empty where nothing is asked of this bot
 */
record TelegramUpdate(Optional<ChatCommand> command, TelegramPlace place) {

    private static final ChatCommand NOTHING = new ChatCommand.Help(Optional.empty());

    /** Reads an update of the Bot API; one without a message that a person wrote asks nothing. */
    static TelegramUpdate of(JsonNode update) {
        JsonNode message = update.path("message");
        TelegramPlace place = TelegramPlace.of(message);
        boolean toldByABot = message.path("from").path("is_bot").asBoolean();
        // The words below a picture, as news is often passed on.
        boolean below = message.has("caption");
        JsonNode words = message.path(below ? "caption" : "text");
        if (!words.isTextual() || toldByABot) {
            return new TelegramUpdate(Optional.empty(), place);
        }
        boolean isPrivate = message.path("chat").path("type").asText().equals("private");
        Optional<ChatCommand> command = command(words.textValue().strip(), isPrivate);
        return new TelegramUpdate(
                command.map(asked -> withHiddenLink(asked, message.path(below ? "caption_entities" : "entities"))),
                place);
    }

    /** Where the words ask for nothing, the first link that stands behind some of them (Bot API, MessageEntity). */
    private static ChatCommand withHiddenLink(ChatCommand asked, JsonNode entities) {
        if (!asked.equals(NOTHING)) {
            return asked;
        }
        for (JsonNode entity : entities) {
            if (entity.path("type").asText().equals("text_link")) {
                return ChatCommand.find(entity.path("url").asText());
            }
        }
        return asked;
    }

    private static Optional<ChatCommand> command(String text, boolean isPrivate) {
        if (!text.startsWith("/")) {
            return isPrivate ? Optional.of(ChatCommand.find(text)) : Optional.empty();
        }
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        // "/lede@SomeBot": the rest of the word names one of several bots in a group; Telegram hands it to that one.
        String name = text.substring(1, end).split("@", 2)[0].toLowerCase(Locale.ROOT);
        return switch (name) {
            case "lede", "summarize" -> Optional.of(ChatCommand.parse(text.substring(end)));
            case "start", "help" -> Optional.of(new ChatCommand.Help(Optional.empty()));
            default -> isPrivate ? Optional.of(new ChatCommand.Help(Optional.of("/" + name))) : Optional.empty();
        };
    }
}
