package dev.lede.discord;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.chat.ChatCommand;
import dev.lede.chat.CommandJson;

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
        JsonNode task = CommandJson.parse(json);
        return new DiscordTask(
                CommandJson.read(task),
                task.path("application").asText(),
                task.path("token").asText());
    }

    String toJson() {
        return CommandJson.write(command)
                .put("application", application)
                .put("token", token)
                .toString();
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
