package dev.lede.slack;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.chat.ChatBrief;
import dev.lede.chat.ChatCommand;
import dev.lede.chat.ProblemText;
import dev.lede.web.DeferredTask;
import dev.lede.web.DeferredWork;

/** {@code /lede https://example.org/news short de}. */
final class SlashCommands {
    private final boolean isShared;
    private final SlackClient slack;
    private final DeferredWork work;

    SlashCommands(SlackConfig config, SlackClient slack, DeferredWork work) {
        this.isShared = config.audience() == SlackConfig.Audience.CHANNEL;
        this.slack = slack;
        this.work = work;
    }

    /**
     * The acknowledgement, which says that the page is being read where no bot can say so.
     *
     * @throws ProblemException BAD_REQUEST, for a response_url that is not Slack's
     */
    Optional<ObjectNode> answer(Map<String, String> form) {
        if (form.containsKey("ssl_check")) {
            // Slack asks from time to time whether our certificate is good.
            return Optional.empty();
        }
        if (!(ChatCommand.parse(form.getOrDefault("text", "")) instanceof ChatCommand.Summarize asked)) {
            return Optional.of(toAsker(help(form)));
        }
        String url = form.getOrDefault("response_url", "");
        if (!slack.mayPostTo(url)) {
            throw new ProblemException(Problem.BAD_REQUEST, "response_url is not an address of Slack");
        }
        String channel = form.getOrDefault("channel_id", "");
        // Slack is known not to replace what a command was answered with at first (bolt-js#2287): the bot's own message
        // can
        // be changed, where there is a bot. The command itself is shown at once.
        boolean byBot = isShared && slack.hasToken() && !channel.isEmpty();
        Place.Hook hook = new Place.Hook(url, byBot, isShared);
        Place place = byBot ? new Place.BotMessage(channel, "", Optional.of(hook)) : hook;
        try {
            work.defer(
                    new DeferredTask(SlackTasks.NAME, SlackTask.of(asked, place).toJson()));
        } catch (ProblemException e) {
            // Slack shows nothing of an answer that is not a 200.
            return Optional.of(toAsker(BriefBlocks.problem(ProblemText.of(e), Optional.empty())));
        }
        ObjectNode first = byBot ? SlackBodies.newObject() : BriefBlocks.sentence(ChatBrief.reading(asked.url()));
        return Optional.of(isShared ? first.put("response_type", "in_channel") : toAsker(first));
    }

    private static ObjectNode help(Map<String, String> form) {
        ChatCommand.Help help = (ChatCommand.Help) ChatCommand.parse(form.getOrDefault("text", ""));
        // Who asks for help gets it, and is not told that the word is unknown.
        return BriefBlocks.help(help.unknown().filter(word -> !word.equalsIgnoreCase("help")));
    }

    private static ObjectNode toAsker(ObjectNode message) {
        return message.put("response_type", "ephemeral");
    }
}
