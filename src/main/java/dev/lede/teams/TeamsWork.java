package dev.lede.teams;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.ProblemException;
import dev.lede.access.Caller;
import dev.lede.chat.CommandJson;
import dev.lede.web.DeferredHandler;
import dev.lede.web.WebApi;

/**
 * Makes a brief that Teams could not wait for, so that the cache has it when somebody asks again. Tells nobody: a
 * webhook cannot speak first.
 */
@Singleton
public final class TeamsWork implements DeferredHandler {
    static final String NAME = "teams";

    private final WebApi web;

    @Inject
    TeamsWork(WebApi web) {
        this.web = web;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String data, Deadline deadline, boolean lastTry) {
        try {
            web.brief(CommandJson.read(CommandJson.parse(data)).request(), deadline, WebApi.newId(), new Caller(NAME));
        } catch (ProblemException e) {
            if (e.problem().retryable() && !lastTry) {
                throw e;
            }
            // Logged with the request; whoever asks again is told the same.
        }
    }
}
