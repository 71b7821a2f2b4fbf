package dev.lede.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import io.vertx.ext.web.RoutingContext;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.access.Caller;
import dev.lede.web.WebApi;

/**
 * What a request carries from its first route to its last.
 *
 * @param caller who was let in; nobody yet where there is no place either
 */
record Call(Deadline deadline, String id, Caller caller, Optional<Admissions.Place> place) {
    private static final String KEY = Call.class.getName();

    /** Starts the clock of a request, where it does not run yet. A body that is not there in time is not waited for. */
    static void start(RoutingContext context, Duration limit) {
        if (context.get(KEY) != null) {
            return;
        }
        context.put(KEY, new Call(Deadline.after(limit), WebApi.newId(), Caller.ANONYMOUS, Optional.empty()));
        long timer = context.vertx().setTimer(limit.toMillis(), fired -> {
            if (!context.request().isEnded()) {
                context.fail(Problem.DEADLINE_EXCEEDED.status());
            }
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }

    /** Gives a request that has started its place, which it leaves at its end. */
    static void enter(RoutingContext context, Admissions.Place place) {
        Call call = of(context);
        context.put(KEY, new Call(call.deadline, call.id, call.caller, Optional.of(place)));
        context.addEndHandler(ended -> place.leave());
    }

    /** Says who makes this request. */
    static void admit(RoutingContext context, Caller caller) {
        Call call = of(context);
        context.put(KEY, new Call(call.deadline, call.id, caller, call.place));
    }

    /** The call that {@link #start} made. */
    static Call of(RoutingContext context) {
        Call call = context.get(KEY);
        if (call == null) {
            throw new IllegalStateException("no route has started this call");
        }
        return call;
    }

    /**
     * Does the work of this call, and keeps its place until that is done.
     *
     * @throws ProblemException BAD_REQUEST, when the caller has gone in the meantime
     */
    <T> T work(Supplier<T> work) {
        if (!place.map(Admissions.Place::hold).orElse(true)) {
            throw new ProblemException(Problem.BAD_REQUEST, "the caller closed the connection");
        }
        try {
            return work.get();
        } finally {
            place.ifPresent(Admissions.Place::leave);
        }
    }
}
