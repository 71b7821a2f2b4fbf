package dev.lede.http;

import io.vertx.ext.web.RoutingContext;

import dev.lede.Deadline;
import dev.lede.web.WebApi;

/** What a request carries from its first route to its last. */
record Call(Deadline deadline, String id) {
    private static final String KEY = Call.class.getName();

    /** Starts the clock of a request, where it does not run yet. */
    static void start(RoutingContext context, HttpConfig config) {
        if (context.get(KEY) == null) {
            context.put(KEY, new Call(Deadline.after(config.deadline()), WebApi.newId()));
        }
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
