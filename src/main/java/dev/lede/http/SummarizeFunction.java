package dev.lede.http;

import io.quarkus.funqy.Funq;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.lede.brief.Brief;
import dev.lede.service.BriefRequest;
import dev.lede.web.WebApi;

/** The function itself: JSON in, JSON out. {@link Routes} has let through nothing else. */
public final class SummarizeFunction {
    private final WebApi web;
    private final CurrentVertxRequest current;

    public SummarizeFunction(WebApi web, CurrentVertxRequest current) {
        this.web = web;
        this.current = current;
    }

    /** @throws dev.lede.ProblemException which {@link Routes} turns into an answer, since Funqy gives no status control */
    @Funq
    public Brief summarize(BriefRequest request) {
        Call call = Call.of(current.getCurrent());
        return call.work(() -> web.brief(request, call.deadline(), call.id(), call.caller()));
    }
}
