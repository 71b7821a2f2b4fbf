package dev.lede.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;
import dev.lede.web.DeferredTask;
import dev.lede.web.DeferredWork;

/** Clicks on the buttons below a brief, and the shortcut in the menu of a message. */
final class Interactions {
    private final SlackClient slack;
    private final DeferredWork work;

    Interactions(SlackClient slack, DeferredWork work) {
        this.slack = slack;
        this.work = work;
    }

    /**
     * Always an empty acknowledgement: all else that Slack allows here concerns dialogues.
     *
     * @throws ProblemException BAD_REQUEST, for what cannot be read or would be answered elsewhere; RATE_LIMITED
     */
    Optional<ObjectNode> answer(Map<String, String> form) {
        JsonNode payload = SlackBodies.object(form.getOrDefault("payload", ""));
        Optional<SlackTask> task =
                switch (payload.path("type").asText()) {
                    case "block_actions" -> click(payload);
                    case "message_action" -> Optional.of(shortcut(payload));
                    default -> Optional.empty();
                };
        task.ifPresent(asked -> work.defer(new DeferredTask(SlackTasks.NAME, asked.toJson())));
        return Optional.empty();
    }

    private Optional<SlackTask> click(JsonNode payload) {
        return Buttons.read(payload.path("actions").path(0))
                .map(click -> new SlackTask(
                        List.of(click.link()), click.options(), hook(payload).showing(payload.at("/message/blocks"))));
    }

    /** The brief of the link in a message stands in that message's thread; without a token, only who asked sees it. */
    private SlackTask shortcut(JsonNode payload) {
        JsonNode message = payload.path("message");
        String channel = payload.path("channel").path("id").asText();
        String thread = message.path("thread_ts").asText(message.path("ts").asText());
        Place.Hook hook = hook(payload);
        Place place = slack.hasToken() && !channel.isEmpty() && !thread.isEmpty()
                ? new Place.BotMessage(channel, thread, Optional.of(hook))
                : hook;
        // Of the message only the link counts: "a long read" asks for nothing.
        return MessageLink.in(message)
                .map(link -> new SlackTask(List.of(link), BriefOptions.DEFAULTS, place))
                // Not how to ask below somebody's message, for everybody to see.
                .orElseGet(() -> new SlackTask(List.of(), BriefOptions.DEFAULTS, hook));
    }

    private Place.Hook hook(JsonNode payload) {
        String url = payload.path("response_url").asText();
        if (!slack.mayPostTo(url)) {
            throw new ProblemException(Problem.BAD_REQUEST, "response_url is not an address of Slack");
        }
        return new Place.Hook(url, true, false);
    }
}
