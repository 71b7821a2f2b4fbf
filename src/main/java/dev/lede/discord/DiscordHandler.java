package dev.lede.discord;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.chat.ChatCommand;
import dev.lede.chat.ProblemText;
import dev.lede.service.Trace;
import dev.lede.web.DeferredTask;
import dev.lede.web.DeferredWork;
import dev.lede.web.Headers;
import dev.lede.web.WebHandler;
import dev.lede.web.WebRequest;
import dev.lede.web.WebResponse;

/**
 * {@code /discord/interactions}: a slash command with the options {@code url}, {@code length} and {@code language}, or
 * a message command on a message with a link. Answered at once; {@link DiscordWork} fills the answer in.
 */
@Singleton
public final class DiscordHandler implements WebHandler {
    private static final int PING = 1;
    private static final int APPLICATION_COMMAND = 2;
    private static final int PONG = 1;
    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;

    private static final String HELP = "Give me the link of a page: `/lede url:https://example.org/news`, and if you"
            + " like `length:short` or `long` and `language:german`.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<DiscordSignature> signature;
    private final Instance<DeferredWork> work;

    @Inject
    DiscordHandler(DiscordConfig config, Instance<DeferredWork> work) {
        this.signature =
                config.publicKey().map(key -> new DiscordSignature(key, () -> System.currentTimeMillis() / 1_000));
        this.work = work;
    }

    @Override
    public Set<String> paths() {
        return signature.isPresent() ? Set.of("/discord/interactions") : Set.of();
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    /** Discord signs each request. */
    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public WebResponse handle(WebRequest request, Trace trace) {
        byte[] body = request.body().bytes();
        Headers headers = request.headers();
        if (signature.isEmpty()
                || !signature
                        .get()
                        .fits(headers.get("X-Signature-Timestamp"), headers.get("X-Signature-Ed25519"), body)) {
            throw new ProblemException(Problem.UNAUTHORIZED, "this request is not signed by Discord");
        }
        JsonNode interaction = read(body);
        return switch (interaction.path("type").asInt()) {
            case PING -> answer(JSON.createObjectNode().put("type", PONG));
            case APPLICATION_COMMAND -> command(interaction);
            default -> only(DiscordMessage.text(HELP));
        };
    }

    private WebResponse command(JsonNode interaction) {
        ChatCommand command = asked(interaction.path("data"));
        if (!(command instanceof ChatCommand.Summarize summarize)) {
            return only(DiscordMessage.text(((ChatCommand.Help) command)
                            .unknown()
                            .map(word -> "I do not know “" + DiscordMessage.escape(word) + "”. ")
                            .orElse("")
                    + HELP));
        }
        try {
            DiscordTask task = DiscordTask.of(interaction, summarize);
            work.get().defer(new DeferredTask(DiscordWork.NAME, task.toJson()));
        } catch (ProblemException e) {
            return only(DiscordMessage.problem(ProblemText.of(e))).telling(e.problem());
        }
        return answer(JSON.createObjectNode().put("type", DEFERRED_MESSAGE));
    }

    private static ChatCommand asked(JsonNode data) {
        JsonNode target = data.path("target_id");
        if (target.isTextual()) {
            JsonNode message = data.path("resolved").path("messages").path(target.textValue());
            return ChatCommand.find(message.path("content").asText());
        }
        StringBuilder words = new StringBuilder();
        for (JsonNode option : data.path("options")) {
            words.append(option.path("value").asText()).append(' ');
        }
        return ChatCommand.parse(words.toString());
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "the body is not JSON");
        }
    }

    private static WebResponse only(ObjectNode message) {
        ObjectNode answer = JSON.createObjectNode().put("type", MESSAGE);
        answer.set("data", DiscordMessage.onlyForTheAsker(message));
        return answer(answer);
    }

    private static WebResponse answer(ObjectNode json) {
        return WebResponse.of(200, "application/json", json.toString());
    }
}
