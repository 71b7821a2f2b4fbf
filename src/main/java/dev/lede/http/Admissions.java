package dev.lede.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.lede.ByteBudget;
import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.service.LimitsConfig;

/** Counts the calls that are in work or wait for it, and the bytes of their bodies; beyond the limits none comes in. */
@Singleton
final class Admissions {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final int limit;
    private final long largestBody;
    private final ByteBudget memory;
    private final AtomicInteger inside = new AtomicInteger();
    private final Duration grace;
    private volatile Optional<Deadline> closing = Optional.empty();

    Admissions(
            LimitsConfig limits,
            VertxHttpConfig server,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> grace,
            ByteBudget memory) {
        this.grace = grace.orElse(Duration.ZERO);
        this.limit = limits.requests();
        if (limit < 1) {
            throw new ConfigurationException("lede.limits.requests is " + limit + "; it must be at least 1");
        }
        this.largestBody =
                server.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        this.memory = memory;
    }

    /** The server is to end: after the grace that a load balancer is given to notice, nobody comes in any more. */
    void close(@Observes ShutdownDelayInitiatedEvent ending) {
        closing = Optional.of(Deadline.after(grace));
    }

    /** Whether the server is to end; during the grace, calls still come in. */
    boolean isClosing() {
        return closing.isPresent();
    }

    /** In bytes. */
    long largestBody() {
        return largestBody;
    }

    /**
     * Lets a call in, before its body is read.
     *
     * @throws ProblemException RATE_LIMITED or SHUTTING_DOWN
     */
    Place enter(HttpServerRequest request) {
        if (closing.filter(Deadline::isPast).isPresent()) {
            throw new ProblemException(Problem.SHUTTING_DOWN, "this server is about to stop; try again, elsewhere")
                    .retryAfter(RETRY_AFTER);
        }
        if (inside.incrementAndGet() > limit) {
            inside.decrementAndGet();
            throw new ProblemException(
                            Problem.RATE_LIMITED,
                            limit + " requests are being answered at the moment, and that is the limit"
                                    + " (lede.limits.requests)")
                    .retryAfter(RETRY_AFTER);
        }
        Place place = new Place(memory.open());
        try {
            place.body.take(announced(request));
        } catch (ProblemException e) {
            place.leave();
            throw e;
        }
        return place;
    }

    /** What the body may have: as much as its head says or, where it says nothing, as any may have. */
    private long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            boolean read = RequestHead.isBodyOfUnknownLength(request) && !RequestHead.isToGet(request);
            return read ? largestBody : 0;
        }
        try {
            return Math.min(largestBody, Math.max(0, Long.parseLong(length)));
        } catch (NumberFormatException e) {
            return largestBody;
        }
    }

    /** A call's place: free again when the exchange is over and nobody works on it, whichever is later. */
    final class Place {
        private final ByteBudget.Share body;
        private final AtomicInteger holders = new AtomicInteger(1);

        private Place(ByteBudget.Share body) {
            this.body = body;
        }

        /** Takes part in holding the place; false when it is free already, so that the caller has gone. */
        boolean hold() {
            return holders.updateAndGet(n -> n == 0 ? 0 : n + 1) > 0;
        }

        /** Ends what {@link Admissions#enter} or {@link #hold} began. */
        void leave() {
            if (holders.decrementAndGet() == 0) {
                body.close();
                inside.decrementAndGet();
            }
        }
    }
}
