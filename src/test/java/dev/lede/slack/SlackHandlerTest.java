package dev.lede.slack;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;
import dev.lede.web.DeferredWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class SlackHandlerTest {
    private static final DeferredWork FULL = task -> {
        throw new ProblemException(Problem.RATE_LIMITED, "full");
    };

    private record Settings(Optional<List<String>> signingSecrets, Optional<String> botToken, Audience audience)
            implements SlackConfig {
        @Override
        public String apiBase() {
            return "https://slack.com/api";
        }

        @Override
        public List<String> responseOrigins() {
            return List.of("https://hooks.slack.com");
        }
    }

    @Test
    void servesNothingWithoutASecret() {
        assertThat(handler(Optional.empty()).paths()).isEmpty();
        assertThat(handler(Optional.of(List.of("s"))).paths())
                .containsExactlyInAnyOrder("/slack/commands", "/slack/events", "/slack/interactions");
    }

    @Test
    void refusesASecretThatAnybodyCouldSignWith() {
        assertThatThrownBy(() -> handler(Optional.of(List.of("s", " "))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("lede.slack.signing-secrets: entry 2 is empty");
    }

    @Test
    void tellsWhoGaveACommandThatThereIsTooMuchToDo() {
        var answer = new SlashCommands(settings(Optional.empty()), client(), FULL)
                .answer(SlackBodies.form("text=https%3A%2F%2Fexample.org&response_url=https%3A%2F%2Fhooks.slack.com%2Fx"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .orElseThrow();

        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(answer.path("text").asText()).contains("too much to do");
    }

    @Test
    void hasSlackSendAnEventAgainThatThereWasNoRoomFor() {
        int[] taken = {0};
        DeferredWork fullAtFirst = task -> {
            if (taken[0]++ == 0) {
                throw new ProblemException(Problem.RATE_LIMITED, "full");
            }
        };
        Events events = new Events(client(), fullAtFirst);
        JsonNode event = mention("E1");

        assertThatThrownBy(() -> events.answer(event)).isInstanceOf(ProblemException.class);
        assertThat(events.answer(event)).isEmpty();
        assertThat(events.answer(event)).isEmpty();
        assertThat(taken[0]).isEqualTo(2);
    }

    @Test
    void takesAnEventOnceThatComesTwiceAtTheSameTime() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        Events events = new Events(client(), task -> taken.incrementAndGet());
        ExecutorService deliveries = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 200; i++) {
                JsonNode event = mention("E" + i);
                CyclicBarrier together = new CyclicBarrier(4);
                deliveries.invokeAll(Collections.nCopies(4, () -> {
                    together.await();
                    return events.answer(event);
                }));
            }
        } finally {
            deliveries.shutdownNow();
        }

        assertThat(taken.get()).isEqualTo(200);
    }

    @Test
    void readsALinkThatIsSharedTwiceOnce() {
        Events events = new Events(
                client(),
                task -> assertThat(SlackTask.read(task.data()).links())
                        .containsExactly("https://example.org/a", "https://example.org/b"));

        assertThat(events.answer(SlackBodies.object(
                        "{\"event_id\":\"E1\",\"event\":{\"type\":\"link_shared\",\"channel\":\"C1\","
                                + "\"message_ts\":\"1.1\",\"links\":[{\"url\":\"https://example.org/a\"},{\"url\":\"https://example.org/a\"},"
                                + "{\"url\":\"https://example.org/b\"}]}}")))
                .isEmpty();
    }

    private static JsonNode mention(String id) {
        return SlackBodies.object("{\"event_id\":\"" + id + "\",\"event\":{\"type\":\"app_mention\",\"channel\":\"C1\","
                + "\"ts\":\"1.1\",\"text\":\"https://example.org/\"}}");
    }

    @Test
    void passesOverWhatOnlyATokenCouldAnswer() {
        Events events = new Events(
                new SlackClient(new Settings(Optional.empty(), Optional.empty(), SlackConfig.Audience.ASKER)), FULL);

        assertThat(events.answer(mention("E1"))).isEmpty();
    }

    @Test
    void showsACommandsAnswerToItsAskerAloneWhereToldSo() {
        var answer = new SlashCommands(
                        new Settings(Optional.empty(), Optional.empty(), SlackConfig.Audience.ASKER),
                        client(),
                        task -> {
                            Place.Hook hook =
                                    (Place.Hook) SlackTask.read(task.data()).place();
                            assertThat(hook.isShared()).isFalse();
                            assertThat(SlackTask.read(task.data()).options()).isEqualTo(BriefOptions.DEFAULTS);
                        })
                .answer(java.util.Map.of("text", "https://example.org", "response_url", "https://hooks.slack.com/x"))
                .orElseThrow();

        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
    }

    private static SlackHandler handler(Optional<List<String>> secrets) {
        return new SlackHandler(settings(secrets), client(), FULL);
    }

    private static SlackClient client() {
        return new SlackClient(settings(Optional.empty()));
    }

    private static Settings settings(Optional<List<String>> secrets) {
        return new Settings(secrets, Optional.of("xoxb-1"), SlackConfig.Audience.CHANNEL);
    }
}
