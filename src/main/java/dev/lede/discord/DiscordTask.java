package dev.lede.discord;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;
import dev.lede.chat.ChatCommand;

/**
 * A brief to be made, and the interaction whose answer it becomes.
 *
 * @param application the application's id
 * @param token       of the interaction, good for 15 minutes; a secret
 */
record DiscordTask(ChatCommand.Summarize command, String application, String token) {
    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

    /** They become part of a path; these characters mean nothing in one. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.=-]{1,1000}");

    private static final ObjectMapper JSON = new ObjectMapper();

    DiscordTask {
        if (!ID.matcher(application).matches() || !TOKEN.matcher(token).matches()) {
            throw new ProblemException(Problem.BAD_REQUEST, "the interaction has no application_id or token");
        }
    }

    /** @throws ProblemException BAD_REQUEST, where the interaction does not say how to answer it */
    static DiscordTask of(JsonNode interaction, ChatCommand.Summarize command) {
        return new DiscordTask(
                command,
                interaction.path("application_id").asText(),
                interaction.path("token").asText());
    }

    static DiscordTask read(String json) {
        try {
            JsonNode task = JSON.readTree(json);
            BriefOptions options = new BriefOptions(
                    Optional.ofNullable(task.path("language").textValue()),
                    BriefOptions.Length.valueOf(task.path("length").asText()));
            return new DiscordTask(
                    new ChatCommand.Summarize(task.path("url").asText(), options),
                    task.path("application").asText(),
                    task.path("token").asText());
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "this is no task of Discord's");
        }
    }

    String toJson() {
        ObjectNode task = JSON.createObjectNode()
                .put("url", command.url())
                .put("length", command.options().length().name())
                .put("application", application)
                .put("token", token);
        command.options().language().ifPresent(language -> task.put("language", language));
        return task.toString();
    }

    /** Where the answer is changed. */
    String path() {
        return "/webhooks/" + application + "/" + token + "/messages/@original";
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DiscordTask[" + application + "]";
    }
}
