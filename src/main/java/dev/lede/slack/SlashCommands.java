package dev.lede.slack;

import java.util.List;
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
     * The acknowledgement, which is the message that the brief will take the place of.
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
        Place place = new Place.Hook(url, false, isShared);
        try {
            work.defer(new DeferredTask(
                    SlackTasks.NAME, new SlackTask(List.of(asked.url()), asked.options(), place).toJson()));
        } catch (ProblemException e) {
            // Slack shows nothing of an answer that is not a 200.
            return Optional.of(toAsker(BriefBlocks.problem(ProblemText.of(e), Optional.empty())));
        }
        ObjectNode reading = BriefBlocks.sentence(ChatBrief.reading(asked.url()));
        return Optional.of(isShared ? reading.put("response_type", "in_channel") : toAsker(reading));
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
