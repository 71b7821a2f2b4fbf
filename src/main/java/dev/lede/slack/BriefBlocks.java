package dev.lede.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.chat.ChatBrief;
import dev.lede.chat.ProblemText;

/**
 * Messages in Slack's Block Kit. No text object is longer than 3,000 characters, no message has more than
 * {@value #MAX_BLOCKS} blocks or 12,000 characters of text, all counted after escaping: the limits below add up to that.
 */
final class BriefBlocks {
    static final int MAX_BLOCKS = 50;

    private static final int TITLE = 600;
    private static final int LINK = 1_800;
    private static final int SOURCE = 300;
    private static final int SECTION = 3_000;
    private static final int SUMMARY = SECTION + 300;
    private static final int ACTORS = 8;
    private static final int ACTOR = 250;
    private static final int POSITION = 600;
    private static final int QUOTES = 3;
    private static final int QUOTE = 600;
    private static final int NOTES = 4;
    private static final int NOTE = 250;
    private static final int DETAIL = 400;

    /** The name of the block with a problem below what was shown before. */
    private static final String PROBLEM = "lede_problem";

    private final ObjectNode message = SlackBodies.newObject();
    private final ArrayNode blocks = message.putArray("blocks");

    private BriefBlocks() {}

    /**
     * A brief, with buttons for another one of the same page.
     *
     * @param asked what was asked for, in the form that a button repeats it
     */
    static ObjectNode brief(ChatBrief brief, SlackTask asked, boolean isEnglish) {
        BriefBlocks made = content(brief);
        Buttons.of(asked.links().get(0), asked.options(), isEnglish).ifPresent(made.blocks::add);
        return made.message;
    }

    /** A brief below somebody's message: no buttons, since it is not ours. */
    static ObjectNode unfurl(ChatBrief brief) {
        ObjectNode unfurl = SlackBodies.newObject();
        unfurl.set("blocks", content(brief).blocks);
        return unfurl;
    }

    /** A problem; {@code again} is a button that tries once more. */
    static ObjectNode problem(ProblemText problem, Optional<ObjectNode> again) {
        BriefBlocks made = new BriefBlocks();
        made.message.put("text", problem.sentence());
        made.section(problem.sentence());
        problem.detail().map(detail -> SlackText.escape(detail, DETAIL)).ifPresent(made::context);
        again.ifPresent(made.blocks::add);
        return made.message;
    }

    /** What was shown before, with a problem below it, in place of one that was told there already. */
    static Optional<ObjectNode> problemBelow(String shown, ProblemText problem) {
        return SlackBodies.array(shown).flatMap(blocks -> {
            BriefBlocks made = new BriefBlocks();
            made.message.put("text", problem.sentence());
            blocks.forEach(block -> {
                if (!block.path("block_id").asText().equals(PROBLEM)) {
                    made.blocks.add(block);
                }
            });
            made.context(":warning: " + problem.sentence()
                    + problem.detail()
                            .map(detail -> " " + SlackText.escape(detail, DETAIL))
                            .orElse(""));
            ((ObjectNode) made.blocks.get(made.blocks.size() - 1)).put("block_id", PROBLEM);
            return Optional.of(made.message).filter(message -> made.blocks.size() <= MAX_BLOCKS);
        });
    }

    /** One sentence, still to be escaped. */
    static ObjectNode sentence(String text) {
        BriefBlocks made = new BriefBlocks();
        String escaped = SlackText.escape(text, DETAIL);
        made.message.put("text", escaped);
        made.section(escaped);
        return made.message;
    }

    /** How to ask. */
    static ObjectNode help(Optional<String> unknown) {
        BriefBlocks made = new BriefBlocks();
        String text = unknown.map(word -> "I did not understand “" + SlackText.escape(word, DETAIL) + "”. ")
                        .orElse("")
                + "Send me a link, and I tell you what the page says, who acts in it and where it stands:\n"
                + "`/lede https://example.org/news`\n"
                + "With `short` or `long` I say less or more, and with a language, as in `de` or `german`, I answer in it.";
        made.message.put("text", text);
        made.section(text);
        return made.message;
    }

    private static BriefBlocks content(ChatBrief brief) {
        BriefBlocks made = new BriefBlocks();
        made.message.put("text", SlackText.escape(brief.title(), TITLE));
        made.section("*" + title(brief) + "*");
        made.context(SlackText.escape(brief.source(), SOURCE));
        SlackText.pieces(brief.summary(), SECTION, SUMMARY).forEach(made::section);
        if (!brief.actors().isEmpty()) {
            made.section("*Key actors*\n" + actors(brief.actors()));
        }
        made.section("*Stance*\n" + stance(brief));
        brief.notes().stream().limit(NOTES).forEach(note -> made.context(":warning: " + SlackText.escape(note, NOTE)));
        made.context(SlackText.escape(brief.footer(), NOTE));
        return made;
    }

    private static String title(ChatBrief brief) {
        String title = SlackText.escape(brief.title(), TITLE);
        return brief.link()
                .map(link -> link.replace("&", "&amp;"))
                .filter(link -> link.length() <= LINK && link.indexOf('|') < 0 && link.indexOf('>') < 0)
                .map(link -> "<" + link + "|" + title + ">")
                .orElse(title);
    }

    private static String actors(List<ChatBrief.Actor> actors) {
        List<String> lines = new ArrayList<>(
                actors.stream().limit(ACTORS).map(BriefBlocks::actor).toList());
        if (actors.size() > ACTORS) {
            lines.add("… and " + (actors.size() - ACTORS) + " more");
        }
        return String.join("\n", lines);
    }

    private static String actor(ChatBrief.Actor actor) {
        int part = ACTOR / 3;
        return "• *" + SlackText.escape(actor.name(), part) + "*"
                + actor.role().map(role -> ", " + SlackText.escape(role, part)).orElse("")
                + actor.position()
                        .map(position -> ": " + SlackText.escape(position, part))
                        .orElse("");
    }

    private static String stance(ChatBrief brief) {
        String quotes = brief.quotes().stream()
                .limit(QUOTES)
                .map(quote -> "\n> " + SlackText.escape(quote, QUOTE))
                .collect(Collectors.joining());
        return SlackText.escape(brief.stance(), POSITION / 2) + ". " + SlackText.escape(brief.rationale(), POSITION / 2)
                + quotes;
    }

    private void section(String mrkdwn) {
        blocks.addObject().put("type", "section").set("text", mrkdwn(mrkdwn));
    }

    private void context(String mrkdwn) {
        if (!mrkdwn.isEmpty()) {
            blocks.addObject().put("type", "context").putArray("elements").add(mrkdwn(mrkdwn));
        }
    }

    /** Verbatim: Slack is to make no link, channel or person of what looks like one. */
    private static ObjectNode mrkdwn(String text) {
        return SlackBodies.newObject().put("type", "mrkdwn").put("text", text).put("verbatim", true);
    }
}
