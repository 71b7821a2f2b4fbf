package dev.lede.slack;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.Deadline;
import dev.lede.ProblemException;

/** One message in Slack: first it says that something is being read, in the end what was found. */
final class Conversation {
    private final SlackClient slack;
    private final Place.Hook hook;
    private final Optional<Place.BotMessage> thread;
    private final Optional<String> posted;

    private Conversation(
            SlackClient slack, Place.Hook hook, Optional<Place.BotMessage> thread, Optional<String> posted) {
        this.slack = slack;
        this.hook = hook;
        this.thread = thread;
        this.posted = posted;
    }

    /**
     * Says so where answers to a command or a click go, where nothing has said so yet. Not at the last try: Slack takes
     * five answers there, so four tries that say so and the end of the fifth are all that there can be.
     */
    static Conversation open(SlackClient slack, Place.Hook hook, ObjectNode first, Deadline deadline, boolean lastTry) {
        Conversation opened = new Conversation(slack, hook, Optional.empty(), Optional.empty());
        if (hook.announces() && !lastTry) {
            opened.post(first, deadline);
        }
        return opened;
    }

    /** Says so as the bot or, where the bot may not write or cannot at the last try, where answers go. */
    static Conversation open(
            SlackClient slack, Place.BotMessage thread, ObjectNode first, Deadline deadline, boolean lastTry) {
        ObjectNode message = quiet(first.deepCopy()).put("channel", thread.channel());
        if (!thread.timestamp().isEmpty()) {
            message.put("thread_ts", thread.timestamp());
        }
        Place.Hook hook = thread.otherwise().orElse(new Place.Hook("", false, false));
        try {
            String timestamp =
                    slack.call("chat.postMessage", message, deadline).path("ts").asText();
            return new Conversation(slack, hook, Optional.of(thread), Optional.of(timestamp));
        } catch (ProblemException e) {
            if ((e.problem().retryable() && !lastTry) || thread.otherwise().isEmpty()) {
                throw e;
            }
            return open(slack, hook, first, deadline, lastTry);
        }
    }

    /** Puts the end in place of the beginning. */
    void end(ObjectNode message, Deadline deadline) {
        if (thread.isPresent()) {
            message.put("channel", thread.get().channel()).put("ts", posted.orElse(""));
            slack.call("chat.update", message, deadline);
        } else {
            post(message, deadline);
        }
    }

    /** Takes the beginning back, since somebody will begin anew. */
    void withdraw(Deadline deadline) {
        if (thread.isPresent()) {
            ObjectNode message = SlackBodies.newObject();
            message.put("channel", thread.get().channel()).put("ts", posted.orElse(""));
            slack.call("chat.delete", message, deadline);
        }
    }

    private void post(ObjectNode message, Deadline deadline) {
        message.put("replace_original", true).put("response_type", hook.isShared() ? "in_channel" : "ephemeral");
        slack.post(hook.url(), quiet(message), deadline);
    }

    /** Slack is to add no preview of the page below a brief of it, and not to ask us for one. */
    private static ObjectNode quiet(ObjectNode message) {
        return message.put("unfurl_links", false).put("unfurl_media", false);
    }
}
