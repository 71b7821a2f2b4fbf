package dev.lede.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.runtime.ExtendedQuarkusVertxHttpMetrics;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.WebApi;

/**
 * Answers what cannot be read as HTTP by a problem, as everything else that goes wrong. Left to itself, Vert.x sends a
 * bare status, before any route; its {@code HttpServer.invalidRequestHandler} would do, but Quarkus hands that server to
 * nobody. What Quarkus lets us have are Vert.x's metrics, which are told of each request before Vert.x chooses who
 * handles it; until then a connection's own handler can still be set.
 */
@Singleton
final class UnreadableRequests implements VertxOptionsCustomizer {
    private final Instance<Vertx> vertx;
    private final Instance<WebApi> web;
    private final Instance<VertxHttpConfig> server;

    /** Asked for late: all that they need needs Vert.x, which is being made. */
    UnreadableRequests(Instance<Vertx> vertx, Instance<WebApi> web, Instance<VertxHttpConfig> server) {
        this.vertx = vertx;
        this.web = web;
        this.server = server;
    }

    @Override
    @SuppressWarnings("deprecation") // Its successor is a method of the builder of Vert.x, which is Quarkus's.
    public void accept(VertxOptions options) {
        options.setMetricsOptions(new MetricsOptions().setEnabled(true).setFactory(given -> new Watch()));
    }

    private void answer(HttpServerRequest request) {
        String detail = detail(request.decoderResult().cause());
        ProblemException problem = new ProblemException(Problem.BAD_REQUEST, detail);
        Delivery.send(vertx.get(), request, web.get().refuse(problem, WebApi.newId()));
    }

    private String detail(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return "the request line is longer than " + server.get().limits().maxInitialLineLength()
                    + " bytes (quarkus.http.limits.max-initial-line-length)";
        }
        if (cause instanceof TooLongHttpHeaderException) {
            MemorySize limit = server.get().limits().maxHeaderSize();
            return "the headers are longer than " + limit.asLongValue()
                    + " bytes (quarkus.http.limits.max-header-size)";
        }
        return "what was sent is not a request in HTTP/1.1, or tells its length in two ways";
    }

    /** Measures nothing. */
    private final class Watch implements VertxMetrics, ExtendedQuarkusVertxHttpMetrics {
        @Override
        public HttpServerMetrics<Void, Void, Void> createHttpServerMetrics(
                HttpServerOptions options, SocketAddress address) {
            return new HttpServerMetrics<>() {
                @Override
                public Void requestBegin(Void socket, HttpRequest request) {
                    if (request instanceof HttpServerRequest begun
                            && begun.decoderResult().isFailure()
                            && begun.connection() instanceof HttpServerConnection connection) {
                        connection.invalidRequestHandler(UnreadableRequests.this::answer);
                    }
                    return null;
                }
            };
        }

        @Override
        public ConnectionTracker getHttpConnectionTracker() {
            return NOOP_CONNECTION_TRACKER;
        }
    }
}
