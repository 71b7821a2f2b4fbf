package dev.lede.slack;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.service.Trace;
import dev.lede.web.DeferredWork;
import dev.lede.web.WebHandler;
import dev.lede.web.WebRequest;
import dev.lede.web.WebResponse;

/**
 * What Slack calls: {@code /slack/commands}, {@code /slack/events} and {@code /slack/interactions}. Takes only what Slack
 * has signed, acknowledges it at once, and leaves the work to {@link DeferredWork}, since Slack waits for three seconds.
 * Where no signing secret is set, nothing is served.
 */
@Singleton
public final class SlackHandler implements WebHandler {
    private static final String COMMANDS = "/slack/commands";
    private static final String EVENTS = "/slack/events";
    private static final String INTERACTIONS = "/slack/interactions";

    private final boolean isOn;
    private final SlackSignature signature;
    private final SlashCommands commands;
    private final Events events;
    private final Interactions interactions;

    /** @throws ConfigurationException for an empty secret, which anybody could sign with */
    @Inject
    SlackHandler(SlackConfig config, SlackClient slack, DeferredWork work) {
        List<String> secrets = config.signingSecrets().orElse(List.of()).stream()
                .map(String::strip)
                .toList();
        if (secrets.contains("")) {
            throw new ConfigurationException("lede.slack.signing-secrets: entry " + (secrets.indexOf("") + 1)
                    + " is empty; each must be a signing secret of the app");
        }
        this.isOn = !secrets.isEmpty();
        this.signature = new SlackSignature(secrets, () -> System.currentTimeMillis() / 1_000);
        this.commands = new SlashCommands(config, slack, work);
        this.events = new Events(slack, work);
        this.interactions = new Interactions(slack, work);
    }

    @Override
    public Set<String> paths() {
        return isOn ? Set.of(COMMANDS, EVENTS, INTERACTIONS) : Set.of();
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    /** Slack signs instead. */
    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public WebResponse handle(WebRequest request, Trace trace) {
        byte[] body = request.body().bytes();
        if (!signature.fits(
                request.headers().get("X-Slack-Request-Timestamp"),
                request.headers().get("X-Slack-Signature"),
                body)) {
            // The same whatever is wrong with it: who tries secrets or times is to learn nothing.
            throw new ProblemException(Problem.UNAUTHORIZED, "this request is not signed as Slack signs");
        }
        String path = request.path();
        Optional<ObjectNode> answer = path.startsWith(COMMANDS)
                ? commands.answer(SlackBodies.form(body))
                : path.startsWith(EVENTS)
                        ? events.answer(SlackBodies.object(body))
                        : interactions.answer(SlackBodies.form(body));
        return answer.map(json -> WebResponse.of(200, "application/json", SlackBodies.written(json)))
                .orElseGet(() -> WebResponse.of(200, "text/plain", ""));
    }
}
