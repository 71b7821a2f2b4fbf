package dev.lede.discord;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.ProblemException;
import dev.lede.access.Caller;
import dev.lede.brief.Brief;
import dev.lede.chat.ChatBrief;
import dev.lede.chat.PlatformClient;
import dev.lede.chat.ProblemText;
import dev.lede.web.DeferredHandler;
import dev.lede.web.WebApi;

/** Makes the brief and puts it in the place of "Lede is thinking …". Done twice, it says the same in the same place. */
@Singleton
public final class DiscordWork implements DeferredHandler {
    static final String NAME = "discord";

    /** Kept back for telling Discord. */
    private static final Duration RESERVE = Duration.ofSeconds(3);

    private final WebApi web;
    private final PlatformClient discord;

    @Inject
    DiscordWork(WebApi web, DiscordConfig config) {
        this.web = web;
        this.discord = new PlatformClient("Discord", config.apiBase());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String data, Deadline deadline, boolean lastTry) {
        DiscordTask task = DiscordTask.read(data);
        String message;
        try {
            Brief brief =
                    web.brief(task.command().request(), deadline.minus(RESERVE), WebApi.newId(), new Caller(NAME));
            message = DiscordMessage.brief(ChatBrief.of(brief, task.command().url()))
                    .toString();
        } catch (ProblemException e) {
            if (e.problem().retryable() && !lastTry) {
                throw e;
            }
            message = DiscordMessage.problem(ProblemText.of(e)).toString();
        }
        discord.send("PATCH", task.path(), message, deadline);
    }
}
