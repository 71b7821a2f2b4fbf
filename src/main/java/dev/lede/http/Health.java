package dev.lede.http;

import java.util.List;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.lede.Problem;
import dev.lede.ProblemException;

/**
 * {@code /q/health}: what load balancers and orchestrators ask, at the paths and in the form of MicroProfile Health. Answered
 * where connections are accepted, by no worker, so that a server whose calls are all taken is not put down as dead; ready is
 * it until it is to end.
 */
@Singleton
final class Health {
    private static final List<String> ALIVE = List.of("/q/health/live", "/q/health/started");
    private static final List<String> READY = List.of("/q/health", "/q/health/ready");
    private static final String UP = "{\"status\":\"UP\",\"checks\":[]}";
    private static final String DOWN =
            "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"Shutting down\",\"status\":\"DOWN\"}]}";

    private final Admissions admissions;

    Health(Admissions admissions) {
        this.admissions = admissions;
    }

    void install(@Observes Router router) {
        // Before a body would be read.
        int order = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
        ALIVE.forEach(path -> router.route(path).order(order).handler(context -> answer(context, true)));
        READY.forEach(
                path -> router.route(path).order(order).handler(context -> answer(context, !admissions.isClosing())));
    }

    /** @throws ProblemException METHOD_NOT_ALLOWED, which {@link Routes} turns into an answer */
    private static void answer(RoutingContext context, boolean up) {
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.response().putHeader("Allow", "GET, HEAD");
            throw new ProblemException(
                    Problem.METHOD_NOT_ALLOWED, "the health of the server is asked for by GET or HEAD");
        }
        context.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .end(up ? UP : DOWN);
    }
}
