package dev.lede.http;

import java.time.Duration;

import io.vertx.ext.web.RoutingContext;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.web.WebApi;

/** What a request carries from its first route to its last. */
record Call(Deadline deadline, String id) {
    private static final String KEY = Call.class.getName();

    /** Starts the clock of a request, where it does not run yet. A body that is not there in time is not waited for. */
    static void start(RoutingContext context, Duration limit) {
        if (context.get(KEY) != null) {
            return;
        }
        Call call = new Call(Deadline.after(limit), WebApi.newId());
        context.put(KEY, call);
        long timer = context.vertx().setTimer(limit.toMillis(), fired -> {
            if (!context.request().isEnded()) {
                context.fail(Problem.DEADLINE_EXCEEDED.status());
            }
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }

    /** The call that {@link #start} made. */
    static Call of(RoutingContext context) {
        Call call = context.get(KEY);
        if (call == null) {
            throw new IllegalStateException("no route has started this call");
        }
        return call;
    }
}
