package dev.lede.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.logging.Logger;

import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Link;
import dev.lede.chat.ChatCommand;
import dev.lede.web.DeferredTask;
import dev.lede.web.DeferredWork;

/** Slack's Events API: mentions of the bot, and links to the sites that the app has registered. */
final class Events {
    private static final Logger LOG = Logger.getLogger(Events.class);

    private final SlackClient slack;
    private final DeferredWork work;
    private final AtomicBoolean hasWarned = new AtomicBoolean();
    private final SeenEvents seen = new SeenEvents();

    Events(SlackClient slack, DeferredWork work) {
        this.slack = slack;
        this.work = work;
    }

    /**
     * Answers an event that comes again as before, and does no work for it twice. Whether Slack says that it comes
     * again does not matter: the first time may have been lost on its way.
     *
     * @throws ProblemException RATE_LIMITED, so that Slack sends it again
     */
    Optional<ObjectNode> answer(JsonNode call) {
        if (call.path("type").asText().equals("url_verification")) {
            return Optional.of(SlackBodies.newObject()
                    .put("challenge", call.path("challenge").asText()));
        }
        JsonNode event = call.path("event");
        Optional<SlackTask> task = isOwn(call, event) ? Optional.empty() : task(event);
        if (task.isPresent() && !slack.hasToken()) {
            if (hasWarned.compareAndSet(false, true)) {
                LOG.warn(
                        "Slack sends mentions or links, which only a bot token (lede.slack.bot-token) would let us answer:"
                                + " they are passed over");
            }
            return Optional.empty();
        }
        String id = call.path("event_id").asText();
        if (task.isPresent() && seen.add(id)) {
            defer(id, task.get());
        }
        return Optional.empty();
    }

    private void defer(String id, SlackTask task) {
        try {
            work.defer(new DeferredTask(SlackTasks.NAME, task.toJson()));
        } catch (RuntimeException e) {
            seen.forget(id);
            throw e;
        }
    }

    private static Optional<SlackTask> task(JsonNode event) {
        return switch (event.path("type").asText()) {
            case "app_mention" -> mention(event);
            case "link_shared" -> unfurl(event);
            default -> Optional.empty();
        };
    }

    private static Optional<SlackTask> mention(JsonNode event) {
        String channel = event.path("channel").asText();
        String timestamp = event.path("thread_ts").asText(event.path("ts").asText());
        if (channel.isEmpty() || timestamp.isEmpty()) {
            return Optional.empty();
        }
        Place place = new Place.BotMessage(channel, timestamp, Optional.empty());
        return Optional.of(SlackTask.of(ChatCommand.find(event.path("text").asText()), place));
    }

    private static Optional<SlackTask> unfurl(JsonNode event) {
        List<String> links = new ArrayList<>();
        for (JsonNode link : event.path("links")) {
            String url = link.path("url").asText();
            if (!url.isEmpty()
                    && url.length() <= Link.MAX_LENGTH
                    && links.size() < SlackTask.MAX_LINKS
                    && !links.contains(url)) {
                links.add(url);
            }
        }
        boolean byId = event.hasNonNull("unfurl_id") && event.hasNonNull("source");
        Place place = new Place.Unfurl(
                byId,
                event.path(byId ? "unfurl_id" : "message_ts").asText(),
                event.path(byId ? "source" : "channel").asText());
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SlackTask(links, new BriefOptions(Optional.empty(), BriefOptions.Length.SHORT), place));
    }

    /** Whether the bot itself, or another one, is the cause: two bots could go on answering each other for ever. */
    private static boolean isOwn(JsonNode call, JsonNode event) {
        JsonNode bot = call.path("authorizations").path(0);
        String user = event.path("user").asText();
        boolean own = !user.isEmpty()
                && bot.path("is_bot").asBoolean()
                && user.equals(bot.path("user_id").asText());
        return own || event.hasNonNull("bot_id");
    }
}
