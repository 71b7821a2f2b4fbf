package dev.lede.telegram;

import java.time.Duration;
import java.util.regex.Pattern;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.ProblemException;
import dev.lede.access.Caller;
import dev.lede.brief.Brief;
import dev.lede.chat.ChatBrief;
import dev.lede.chat.HtmlBrief;
import dev.lede.chat.PlatformClient;
import dev.lede.chat.ProblemText;
import dev.lede.web.DeferredHandler;
import dev.lede.web.WebApi;

/** Makes the brief and sends it as an answer to the message that asked. Done twice, it is sent twice. */
@Singleton
public final class TelegramWork implements DeferredHandler {
    static final String NAME = "telegram";

    /** Kept back for telling Telegram. */
    private static final Duration RESERVE = Duration.ofSeconds(3);

    /** It becomes part of a path; these characters mean nothing in one. */
    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,100}");

    private final WebApi web;
    private final PlatformClient telegram;
    private final String path;

    @Inject
    TelegramWork(WebApi web, TelegramConfig config) {
        this.web = web;
        this.telegram = new PlatformClient("Telegram", config.apiBase());
        config.botToken().filter(token -> !TOKEN.matcher(token).matches()).ifPresent(token -> {
            throw new ConfigurationException("lede.telegram.bot-token is not of the form 123456:ABC…");
        });
        this.path = "/bot" + config.botToken().orElse("") + "/sendMessage";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String data, Deadline deadline, boolean lastTry) {
        TelegramTask task = TelegramTask.read(data);
        String html;
        try {
            Brief brief =
                    web.brief(task.command().request(), deadline.minus(RESERVE), WebApi.newId(), new Caller(NAME));
            html = HtmlBrief.of(
                    ChatBrief.of(brief, task.command().url()), TelegramPlace.MAX_MESSAGE, TelegramHandler.NEW_LINE);
        } catch (ProblemException e) {
            if (e.problem().retryable() && !lastTry) {
                throw e;
            }
            html = HtmlBrief.of(ProblemText.of(e), TelegramHandler.NEW_LINE);
        }
        telegram.send("POST", path, task.place().message(html).toString(), deadline);
    }
}
