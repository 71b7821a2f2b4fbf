package dev.lede.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
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
import dev.lede.chat.HtmlBrief;
import dev.lede.chat.ProblemText;
import dev.lede.service.Trace;
import dev.lede.web.DeferredTask;
import dev.lede.web.DeferredWork;
import dev.lede.web.WebHandler;
import dev.lede.web.WebRequest;
import dev.lede.web.WebResponse;

/**
 * {@code /telegram/webhook}: {@code /lede https://… short german}, or any message with a link in a private chat.
 * Answered at once, by a call of the Bot API in the answer (Bot API, "Making requests when getting updates");
 * {@link TelegramWork} sends the brief.
 */
@Singleton
public final class TelegramHandler implements WebHandler {
    static final String NEW_LINE = "\n";
    private static final int MAX_UNKNOWN = 100;
    private static final String HELP = "Send me the link of a page: <code>/lede https://example.org/news</code>, and if"
            + " you like <code>short</code> or <code>long</code> and a language.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> secrets;
    private final boolean enabled;
    private final Instance<DeferredWork> work;

    @Inject
    TelegramHandler(TelegramConfig config, Instance<DeferredWork> work) {
        this.secrets = config.secretToken().orElse(List.of());
        this.enabled = !secrets.isEmpty() && config.botToken().isPresent();
        this.work = work;
    }

    @Override
    public Set<String> paths() {
        return enabled ? Set.of("/telegram/webhook") : Set.of();
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    /** Telegram shows the secret token. */
    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public WebResponse handle(WebRequest request, Trace trace) {
        if (request.headers()
                .get("X-Telegram-Bot-Api-Secret-Token")
                .filter(this::isKnown)
                .isEmpty()) {
            throw new ProblemException(Problem.UNAUTHORIZED, "this request does not show our secret");
        }
        TelegramUpdate update = TelegramUpdate.of(read(request.body().bytes()));
        return update.command().map(command -> answer(command, update.place())).orElseGet(TelegramHandler::nothing);
    }

    /** Takes the same time whichever secret fits, or none. */
    private boolean isKnown(String given) {
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (String secret : secrets) {
            known |= MessageDigest.isEqual(secret.strip().getBytes(StandardCharsets.UTF_8), bytes);
        }
        return known;
    }

    private WebResponse answer(ChatCommand command, TelegramPlace place) {
        if (!(command instanceof ChatCommand.Summarize summarize)) {
            String unknown = ((ChatCommand.Help) command)
                    .unknown()
                    .map(word -> "I do not know “" + HtmlBrief.text(MAX_UNKNOWN, word) + "”. ")
                    .orElse("");
            return call("sendMessage", place.message(unknown + HELP));
        }
        try {
            work.get().defer(new DeferredTask(TelegramWork.NAME, new TelegramTask(summarize, place).toJson()));
        } catch (ProblemException e) {
            // With another status than 200 Telegram would send it again and again.
            return call("sendMessage", place.message(HtmlBrief.of(ProblemText.of(e), NEW_LINE)))
                    .telling(e.problem());
        }
        return call("sendChatAction", place.typing());
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "the body is not JSON");
        }
    }

    private static WebResponse call(String method, ObjectNode parameters) {
        return WebResponse.of(
                200, "application/json", parameters.put("method", method).toString());
    }

    private static WebResponse nothing() {
        return WebResponse.of(200, "application/json", "{}");
    }
}
