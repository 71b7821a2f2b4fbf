package dev.lede.slack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.access.Caller;
import dev.lede.brief.Brief;
import dev.lede.chat.ChatBrief;
import dev.lede.chat.ChatCommand;
import dev.lede.chat.ProblemText;
import dev.lede.web.DeferredHandler;
import dev.lede.web.WebApi;

/** What Slack's callers wait for, after the acknowledgement: reads the page and puts the brief where it was asked for. */
@Singleton
final class SlackTasks implements DeferredHandler {
    static final String NAME = "slack";

    /** Kept back for telling Slack, but no more than a third of the time that there is. */
    private static final Duration TELLING = Duration.ofSeconds(4);

    private static final Caller CALLER = new Caller("slack");

    private final WebApi web;
    private final SlackClient slack;

    SlackTasks(WebApi web, SlackClient slack) {
        this.web = web;
        this.slack = slack;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String data, Deadline deadline, boolean lastTry) {
        SlackTask task = SlackTask.read(data);
        if (task.place() instanceof Place.Unfurl unfurl) {
            unfurl(task, unfurl, deadline, lastTry);
        } else {
            answer(task, deadline, lastTry);
        }
    }

    private void answer(SlackTask task, Deadline deadline, boolean lastTry) {
        if (task.links().isEmpty()) {
            open(task, BriefBlocks.help(Optional.empty()), deadline, false);
            return;
        }
        String link = task.links().get(0);
        Conversation conversation = open(task, BriefBlocks.sentence(ChatBrief.reading(link)), deadline, lastTry);
        ObjectNode message;
        try {
            Brief brief = brief(task, link, withoutTelling(deadline));
            message = BriefBlocks.brief(ChatBrief.of(brief, link), task, isEnglish(task, brief));
        } catch (ProblemException e) {
            if (e.problem().retryable() && !lastTry) {
                conversation.withdraw(deadline);
                throw e;
            }
            message = problem(task, link, e);
        }
        try {
            conversation.end(message, deadline);
        } catch (ProblemException e) {
            if (!e.problem().retryable()) {
                // Slack does not take this message, and never will: nobody is to wait below "Reading …" for ever.
                conversation.end(BriefBlocks.sentence(ProblemText.sentence(Problem.INTERNAL)), deadline);
            }
            throw e;
        }
    }

    private static ObjectNode problem(SlackTask task, String link, ProblemException e) {
        ProblemText told = ProblemText.of(e);
        // Who clicks "Longer" in vain does not take the brief from everybody else.
        return task.place() instanceof Place.Hook hook
                ? hook.shown()
                        .flatMap(shown -> BriefBlocks.problemBelow(shown, told))
                        .orElseGet(() -> problemAlone(task, link, e, told))
                : problemAlone(task, link, e, told);
    }

    private static ObjectNode problemAlone(SlackTask task, String link, ProblemException e, ProblemText told) {
        return BriefBlocks.problem(
                told, e.problem().retryable() ? Buttons.again(link, task.options()) : Optional.empty());
    }

    private Conversation open(SlackTask task, ObjectNode first, Deadline deadline, boolean lastTry) {
        return task.place() instanceof Place.BotMessage thread
                ? Conversation.open(slack, thread, first, deadline, lastTry)
                : Conversation.open(slack, (Place.Hook) task.place(), first, deadline, lastTry);
    }

    /** Below a message stand briefs of those of its links that have one; nobody asked for the problems of the others. */
    private void unfurl(SlackTask task, Place.Unfurl unfurl, Deadline deadline, boolean lastTry) {
        ObjectNode briefs = SlackBodies.newObject();
        Optional<ProblemException> passing = Optional.empty();
        Deadline reading = withoutTelling(deadline);
        for (int i = 0; i < task.links().size(); i++) {
            String link = task.links().get(i);
            try {
                Duration share = reading.remaining().dividedBy(task.links().size() - i);
                Brief brief = brief(task, unescaped(link), reading.within(share));
                briefs.set(link, BriefBlocks.unfurl(ChatBrief.of(brief, unescaped(link))));
            } catch (ProblemException e) {
                passing = e.problem().retryable() ? Optional.of(e) : passing;
            }
        }
        if (briefs.isEmpty() && passing.isPresent() && !lastTry) {
            throw passing.get();
        }
        if (!briefs.isEmpty()) {
            Map<String, String> arguments = new LinkedHashMap<>();
            arguments.put(unfurl.byId() ? "unfurl_id" : "ts", unfurl.message());
            arguments.put(unfurl.byId() ? "source" : "channel", unfurl.within());
            arguments.put("unfurls", SlackBodies.written(briefs));
            slack.call("chat.unfurl", arguments, deadline);
        }
    }

    private Brief brief(SlackTask task, String link, Deadline deadline) {
        return web.brief(new ChatCommand.Summarize(link, task.options()).request(), deadline, WebApi.newId(), CALLER);
    }

    private static Deadline withoutTelling(Deadline deadline) {
        Duration third = deadline.remaining().dividedBy(3);
        return deadline.minus(third.compareTo(TELLING) < 0 ? third : TELLING);
    }

    private static boolean isEnglish(SlackTask task, Brief brief) {
        return task.options()
                .language()
                .or(() -> brief.article().language())
                .map(tag -> tag.equals("en") || tag.startsWith("en-"))
                .orElse(true);
    }

    /** Slack writes the links of an event as they stand in its own text. */
    private static String unescaped(String link) {
        return link.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
