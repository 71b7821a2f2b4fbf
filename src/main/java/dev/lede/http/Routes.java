package dev.lede.http;

import java.time.Duration;
import java.util.List;

import io.netty.handler.codec.DecoderException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.Headers;
import dev.lede.web.WebApi;
import dev.lede.web.WebRequest;
import dev.lede.web.WebResponse;

/**
 * Leads each request to what answers it: plain JSON to the Funqy function, all else to the web room, and every failure,
 * Funqy's included, to a problem answer.
 */
@Singleton
public final class Routes {
    private static final String FUNCTION_PATH = "/summarize";

    // Funqy's routes have no order of their own, so Vert.x numbers them from 0.
    private static final int BEFORE_FUNQY = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    private static final Duration SHORTEST_DEADLINE = Duration.ofSeconds(1);

    private final WebApi web;
    private final Duration deadline;
    private final Admissions admissions;

    public Routes(WebApi web, HttpConfig config, Admissions admissions) {
        this.web = web;
        this.deadline = config.deadline();
        if (deadline.compareTo(SHORTEST_DEADLINE) < 0) {
            throw new ConfigurationException("lede.deadline is " + deadline.toMillis() + " ms; it must be at least "
                    + SHORTEST_DEADLINE.toMillis() + " ms");
        }
        this.admissions = admissions;
    }

    void install(@Observes Router router) {
        router.route()
                .order(RouteConstants.ROUTE_ORDER_RECORD_START_TIME)
                .handler(context -> {
                    if (Delivery.isLetGo(context.request())) {
                        return;
                    }
                    Call.start(context, deadline);
                    context.addHeadersEndHandler(ending -> context.response()
                            .putHeader(WebResponse.REQUEST_ID, Call.of(context).id()));
                    admit(context);
                })
                .failureHandler(this::fail);
        router.errorHandler(Problem.BAD_REQUEST.status(), this::refusePath);
        router.route(FUNCTION_PATH).order(BEFORE_FUNQY).handler(context -> {
            if (isPlainJson(context)) {
                context.next();
            } else {
                answer(context);
            }
        });
        router.route().order(Integer.MAX_VALUE - 1).handler(this::answer);
    }

    /** Before the body is read, so that nobody who is not let in can fill the memory with one. */
    private void admit(RoutingContext context) {
        String path = path(context);
        try {
            RequestHead.check(context.request());
            if (web.serves(path)) {
                Call.enter(context, admissions.enter(context.request()));
                Call.admit(context, web.admit(path, headers(context), address(context)));
            }
        } catch (ProblemException e) {
            send(context, web.refuse(e, Call.of(context).id()));
            return;
        }
        if (RequestHead.hasBody(context.request()) && isBodyUnwanted(context, path)) {
            // As if it had been read: the body handler leaves it alone.
            ((RoutingContextInternal) context).visitHandler(RoutingContextInternal.BODY_HANDLER);
        }
        context.next();
    }

    /** Of a body that nobody here would use nothing is read: only what is counted may fill the memory. */
    private boolean isBodyUnwanted(RoutingContext context, String path) {
        String type = context.request().getHeader("Content-Type");
        // As a form, a page that somebody sent without its type would only fail to be decoded.
        boolean form = type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
        return !web.serves(path) || RequestHead.isToGet(context.request()) || (form && path.equals(FUNCTION_PATH));
    }

    /** JSON in and JSON out, without a query: what Funqy can do by itself. */
    private static boolean isPlainJson(RoutingContext context) {
        List<String> types = context.request().headers().getAll("Content-Type");
        String type = types.size() == 1 ? types.get(0) : "";
        String accept = context.request().getHeader("Accept");
        return context.request().method().equals(HttpMethod.POST)
                && FUNCTION_PATH.equals(context.request().path())
                && context.request().query() == null
                && (type.equals("application/json") || type.startsWith("application/json;"))
                && (accept == null || accept.equals("*/*") || accept.equals("application/json"))
                && context.request().getHeader("Content-Encoding") == null
                && context.body().length() > 0;
    }

    private void answer(RoutingContext context) {
        WebRequest request = request(context);
        Call call = Call.of(context);
        context.vertx()
                .executeBlocking(() -> call.work(() -> web.handle(request)), false)
                .onComplete(done -> {
                    if (done.succeeded()) {
                        send(context, done.result());
                    } else {
                        context.fail(done.cause());
                    }
                });
    }

    private void fail(RoutingContext context) {
        Call.start(context, deadline);
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        Throwable failure = context.failure();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                send(context, web.problem(problem, Call.of(context).id()));
                return;
            }
        }
        if (failure == null && context.statusCode() == Problem.BAD_REQUEST.status() && isPlainJson(context)) {
            // Funqy could not read the body and does not say why; the web room reads it again and does.
            answer(context);
            return;
        }
        send(context, web.refuse(unforeseen(context), Call.of(context).id()));
    }

    /** A path that no route could even be compared with. */
    private void refusePath(RoutingContext context) {
        Call.start(context, deadline);
        ProblemException problem = new ProblemException(
                Problem.BAD_REQUEST, "the path has a \"%\" that two hexadecimal digits do not follow");
        send(context, web.refuse(problem, Call.of(context).id()));
    }

    private ProblemException unforeseen(RoutingContext context) {
        int status = context.statusCode();
        if (context.failure() instanceof HttpClosedException) {
            return new ProblemException(Problem.BAD_REQUEST, "the caller closed the connection");
        }
        if (isUnreadableBody(context)) {
            // Vert.x has closed the connection: this is for the log.
            return new ProblemException(Problem.BAD_REQUEST, "the body of the request cannot be read as HTTP");
        }
        return switch (status) {
            case 413 ->
                new ProblemException(
                        Problem.PAGE_TOO_LARGE,
                        "the request body is larger than " + admissions.largestBody()
                                + " bytes (quarkus.http.limits.max-body-size)");
            case 504 -> Call.of(context).deadline().exceeded("waiting for the body of the request");
            case 404 -> new ProblemException(Problem.NOT_FOUND, "nothing is served here");
            default ->
                status >= 400 && status < 500
                        ? new ProblemException(Problem.BAD_REQUEST, RequestHead.refusal(context.request(), status))
                        : WebApi.unforeseen(context.failure(), Call.of(context).id());
        };
    }

    /** Broken chunks, endless trailers: the faults of a stranger, not ours. */
    private static boolean isUnreadableBody(RoutingContext context) {
        Throwable failure = context.failure();
        return !context.request().isEnded()
                && (failure instanceof NumberFormatException || failure instanceof DecoderException);
    }

    private static WebRequest request(RoutingContext context) {
        Call call = Call.of(context);
        Buffer body = context.body().buffer();
        String query = context.request().query();
        return new WebRequest(
                context.request().method().name(),
                path(context),
                query == null ? "" : query,
                headers(context),
                body == null ? WebRequest.Body.EMPTY : new WebRequest.Body(body.getBytes()),
                call.deadline(),
                call.id(),
                call.caller());
    }

    private static String path(RoutingContext context) {
        String path = context.request().path();
        return path == null ? "" : path;
    }

    private static Headers headers(RoutingContext context) {
        return Headers.of(context.request().headers());
    }

    private static String address(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        String address = remote == null ? null : remote.hostAddress();
        return address == null ? "" : address;
    }

    private static void send(RoutingContext context, WebResponse response) {
        Delivery.send(context.vertx(), context.request(), response);
    }
}
