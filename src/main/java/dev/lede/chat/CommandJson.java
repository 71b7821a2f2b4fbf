package dev.lede.chat;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;

/** What a chat writes for itself to do later: a command, and where its answer goes. */
public final class CommandJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandJson() {}

    /** The command as a new object, for a chat to add its own members to. */
    public static ObjectNode write(ChatCommand.Summarize command) {
        ObjectNode object = JSON.createObjectNode()
                .put("url", command.url())
                .put("length", command.options().length().name());
        command.options().language().ifPresent(language -> object.put("language", language));
        return object;
    }

    /** @throws ProblemException BAD_REQUEST, where this is no JSON object */
    public static JsonNode parse(String json) {
        try {
            JsonNode object = JSON.readTree(json);
            if (object.isObject()) {
                return object;
            }
        } catch (IOException e) {
            // Told below; the parser's own message quotes what it read, which may hold a secret.
        }
        throw new ProblemException(Problem.BAD_REQUEST, "a task of a chat is no JSON object");
    }

    /** @throws ProblemException BAD_REQUEST, where {@link #write} has not written this */
    public static ChatCommand.Summarize read(JsonNode object) {
        try {
            return new ChatCommand.Summarize(
                    object.path("url").asText(),
                    new BriefOptions(
                            Optional.ofNullable(object.path("language").textValue()),
                            BriefOptions.Length.valueOf(object.path("length").asText())));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "a task of a chat has no length that is known", e);
        }
    }
}
