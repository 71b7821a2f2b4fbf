package dev.lede.slack;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Link;

/**
 * The buttons below a brief. Each carries all that is needed to make another one: it outlives the process, and Slack hands
 * it back with the click.
 */
final class Buttons {
    /** Begins the name of each button, so that others are told from them. */
    static final String PREFIX = "lede_";

    /** Slack's limit for what a button carries. */
    private static final int MAX_VALUE = 2_000;

    /** What a button asks for. */
    record Click(String link, BriefOptions options) {}

    private final String link;
    private final ArrayNode elements;
    private final ObjectNode row = SlackBodies.newObject().put("type", "actions");

    private Buttons(String link) {
        this.link = link;
        this.elements = row.putArray("elements");
    }

    /** Below a brief: a longer one, a shorter one and one in English, as far as this one is not that already. */
    static Optional<ObjectNode> of(String link, BriefOptions options, boolean isEnglish) {
        Buttons buttons = new Buttons(link);
        switch (options.length()) {
            case SHORT -> buttons.add("longer", "Longer", with(options, BriefOptions.Length.MEDIUM));
            case LONG -> buttons.add("shorter", "Shorter", with(options, BriefOptions.Length.MEDIUM));
            default -> {
                buttons.add("longer", "Longer", with(options, BriefOptions.Length.LONG));
                buttons.add("shorter", "Shorter", with(options, BriefOptions.Length.SHORT));
            }
        }
        if (!isEnglish) {
            buttons.add("english", "In English", new BriefOptions(Optional.of("en"), options.length()));
        }
        return buttons.row();
    }

    /** Below a problem that may pass. */
    static Optional<ObjectNode> again(String link, BriefOptions options) {
        Buttons buttons = new Buttons(link);
        buttons.add("again", "Try again", options);
        return buttons.row();
    }

    /** What a click on one of ours asks for; it was signed by Slack, and is still looked at like any input. */
    static Optional<Click> read(JsonNode action) {
        String value = action.path("value").asText();
        if (!action.path("action_id").asText().startsWith(PREFIX) || value.length() > MAX_VALUE) {
            return Optional.empty();
        }
        try {
            JsonNode json = SlackBodies.object(value);
            String link = json.path("url").asText();
            BriefOptions options = SlackTask.options(json);
            boolean known = !link.isEmpty()
                    && link.length() <= Link.MAX_LENGTH
                    && options.language().map(Buttons::looksLikeTag).orElse(true);
            return known ? Optional.of(new Click(link, options)) : Optional.empty();
        } catch (ProblemException e) {
            // Not a button of ours, or of a version that is gone.
            return Optional.empty();
        }
    }

    private static boolean looksLikeTag(String language) {
        return language.length() <= 35
                && language.chars().allMatch(c -> c == '-' || (c < 0x80 && Character.isLetterOrDigit(c)));
    }

    private static BriefOptions with(BriefOptions options, BriefOptions.Length length) {
        return new BriefOptions(options.language(), length);
    }

    private void add(String name, String label, BriefOptions options) {
        ObjectNode state = SlackBodies.newObject().put("url", link);
        SlackTask.write(options, state);
        String value = SlackBodies.written(state);
        // Without a button rather than with one that Slack refuses, and the whole message with it.
        if (value.length() <= MAX_VALUE) {
            ObjectNode button = elements.addObject().put("type", "button").put("action_id", PREFIX + name);
            button.putObject("text").put("type", "plain_text").put("text", label);
            button.put("value", value);
        }
    }

    private Optional<ObjectNode> row() {
        return elements.isEmpty() ? Optional.empty() : Optional.of(row);
    }
}
