package dev.lede.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;
import dev.lede.chat.ChatCommand;

/**
 * What is to be done after the acknowledgement.
 *
 * @param links one; as Slack wrote them up to {@value #MAX_LINKS} for {@link Place.Unfurl}; none where there was none to be
 *              found, so that who asked is told how to ask
 */
record SlackTask(List<String> links, BriefOptions options, Place place) {
    static final int MAX_LINKS = 5;

    SlackTask {
        links = List.copyOf(links);
    }

    static SlackTask of(ChatCommand command, Place place) {
        return command instanceof ChatCommand.Summarize asked
                ? new SlackTask(List.of(asked.url()), asked.options(), place)
                : new SlackTask(List.of(), BriefOptions.DEFAULTS, place);
    }

    String toJson() {
        ObjectNode json = SlackBodies.newObject();
        links.forEach(json.putArray("links")::add);
        write(options, json);
        write(place, json.putObject("place"));
        return SlackBodies.written(json);
    }

    /** @throws ProblemException BAD_REQUEST, for what {@link #toJson} has not written */
    static SlackTask read(String data) {
        JsonNode json = SlackBodies.object(data);
        List<String> links = new ArrayList<>();
        json.path("links").forEach(link -> links.add(link.asText()));
        return new SlackTask(links, options(json), place(json.path("place")));
    }

    /** Writes options as members, for a task or a button. */
    static void write(BriefOptions options, ObjectNode json) {
        json.put("length", options.length().name().toLowerCase(Locale.ROOT));
        options.language().ifPresent(tag -> json.put("language", tag));
    }

    /** Reads options; what is none is the default. */
    static BriefOptions options(JsonNode json) {
        BriefOptions.Length length =
                switch (json.path("length").asText()) {
                    case "short" -> BriefOptions.Length.SHORT;
                    case "long" -> BriefOptions.Length.LONG;
                    default -> BriefOptions.Length.MEDIUM;
                };
        return new BriefOptions(text(json, "language"), length);
    }

    private static void write(Place place, ObjectNode json) {
        if (place instanceof Place.Hook hook) {
            json.put("kind", "hook").put("url", hook.url());
            json.put("announces", hook.announces()).put("isShared", hook.isShared());
            hook.shown().ifPresent(blocks -> json.put("shown", blocks));
        } else if (place instanceof Place.BotMessage reply) {
            json.put("kind", "thread").put("channel", reply.channel()).put("timestamp", reply.timestamp());
            reply.otherwise().ifPresent(hook -> write(hook, json.putObject("otherwise")));
        } else if (place instanceof Place.Unfurl unfurl) {
            json.put("kind", "unfurl").put("byId", unfurl.byId());
            json.put("message", unfurl.message()).put("within", unfurl.within());
        }
    }

    private static Place place(JsonNode json) {
        return switch (json.path("kind").asText()) {
            case "hook" -> hook(json);
            case "thread" ->
                new Place.BotMessage(
                        json.path("channel").asText(),
                        json.path("timestamp").asText(),
                        json.has("otherwise") ? Optional.of(hook(json.path("otherwise"))) : Optional.empty());
            case "unfurl" ->
                new Place.Unfurl(
                        json.path("byId").asBoolean(),
                        json.path("message").asText(),
                        json.path("within").asText());
            default -> throw new ProblemException(Problem.BAD_REQUEST, "a task of Slack that leads nowhere");
        };
    }

    private static Place.Hook hook(JsonNode json) {
        return new Place.Hook(
                json.path("url").asText(),
                json.path("announces").asBoolean(),
                json.path("isShared").asBoolean(),
                text(json, "shown"));
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name).asText()).filter(value -> !value.isEmpty());
    }
}
