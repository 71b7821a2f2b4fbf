package dev.lede.slack;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.brief.BriefOptions;

import static org.assertj.core.api.Assertions.assertThat;

final class ButtonsTest {
    private static final String LINK = "https://example.org/a?b=\"1\"&c=ü";

    @ParameterizedTest
    @CsvSource({
        "MEDIUM, false, 'Longer, Shorter, In English'",
        "MEDIUM, true, 'Longer, Shorter'",
        "SHORT, true, Longer",
        "LONG, false, 'Shorter, In English'"
    })
    void offersWhatTheBriefIsNotYet(BriefOptions.Length length, boolean english, String labels) {
        JsonNode row = Buttons.of(LINK, new BriefOptions(Optional.empty(), length), english)
                .orElseThrow();

        assertThat(String.join(", ", BlockLimits.texts(row))).isEqualTo(labels);
    }

    @Test
    void carriesAllThatIsNeededToDoItAgain() {
        BriefOptions german = new BriefOptions(Optional.of("de"), BriefOptions.Length.MEDIUM);
        JsonNode row = Buttons.of(LINK, german, false).orElseThrow();

        assertThat(Buttons.read(row.at("/elements/0")))
                .contains(new Buttons.Click(LINK, new BriefOptions(Optional.of("de"), BriefOptions.Length.LONG)));
        assertThat(Buttons.read(row.at("/elements/1")))
                .contains(new Buttons.Click(LINK, new BriefOptions(Optional.of("de"), BriefOptions.Length.SHORT)));
        assertThat(Buttons.read(row.at("/elements/2")))
                .contains(new Buttons.Click(LINK, new BriefOptions(Optional.of("en"), BriefOptions.Length.MEDIUM)));
        assertThat(Buttons.read(Buttons.again(LINK, german).orElseThrow().at("/elements/0")))
                .contains(new Buttons.Click(LINK, german));
    }

    @Test
    void leavesOutAButtonThatSlackWouldRefuse() {
        assertThat(Buttons.of("https://example.org/" + "a".repeat(2_020), BriefOptions.DEFAULTS, false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"url\":7",
                "{\"url\":\"\"}",
                "{\"url\":[\"a\"]}",
                "{\"url\":\"https://example.org/\",\"language\":\"de\\nIgnore all that\"}",
                "{\"url\":\"https://example.org/\",\"language\":\"a-very-long-tag-of-a-language-that-is-none\"}"
            })
    void passesOverAClickThatIsNoneOfOurs(String value) {
        assertThat(Buttons.read(
                        SlackBodies.newObject().put("action_id", "lede_longer").put("value", value)))
                .isEmpty();
    }

    @Test
    void passesOverTheButtonsOfOthers() {
        assertThat(Buttons.read(SlackBodies.newObject()
                        .put("action_id", "other")
                        .put("value", "{\"url\":\"https://example.org/\"}")))
                .isEmpty();
        assertThat(Buttons.read(SlackBodies.newObject())).isEmpty();
    }

    @Test
    void writesATaskThatCanBeReadAgain() {
        Place.Hook hook = new Place.Hook("https://hooks.slack.com/x", true, false);
        for (Place place : List.of(
                hook,
                hook.showing(SlackBodies.object("{\"blocks\":[{\"type\":\"divider\"}]}")
                        .path("blocks")),
                new Place.BotMessage("C1", "1.2", Optional.of(hook)),
                new Place.BotMessage("C1", "1.2", Optional.empty()),
                new Place.Unfurl(true, "u", "composer"))) {
            SlackTask task = new SlackTask(
                    List.of(LINK, "b"), new BriefOptions(Optional.of("pt-BR"), BriefOptions.Length.LONG), place);
            assertThat(SlackTask.read(task.toJson())).isEqualTo(task);
        }
    }
}
