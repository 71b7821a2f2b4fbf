package dev.lede.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.access.AccessControl;
import dev.lede.access.Caller;
import dev.lede.access.Credentials;
import dev.lede.brief.Brief;
import dev.lede.service.BriefRequest;
import dev.lede.service.BriefService;
import dev.lede.service.Trace;

/**
 * Everything that Lede answers over HTTP, whichever door an HTTP request came through. Never throws: what goes wrong
 * is answered as a problem (RFC 9457) and told in the log once.
 */
@Singleton
public final class WebApi {
    private static final Logger LOG = Logger.getLogger(WebApi.class);

    private final Map<String, WebHandler> handlers = new TreeMap<>();
    private final BriefService service;
    private final AccessControl access;
    private final Instance<RequestObserver> observers;

    public WebApi(
            Instance<WebHandler> handlers,
            BriefService service,
            AccessControl access,
            Instance<RequestObserver> observers) {
        handlers.forEach(handler -> handler.paths().forEach(path -> this.handlers.put(path, handler)));
        this.service = service;
        this.access = access;
        this.observers = observers;
    }

    /** Whether anything is served at this path, whatever the method. */
    public boolean serves(String path) {
        return handlers.containsKey(withoutSlash(path));
    }

    /**
     * Lets a caller in, or not; to be asked once for each request, before its body is read.
     *
     * @param address where the request comes from, as the door knows it
     * @throws ProblemException UNAUTHORIZED or RATE_LIMITED
     */
    public Caller admit(String path, Headers headers, String address) {
        WebHandler handler = handlers.get(withoutSlash(path));
        return handler != null && handler.needsKey()
                ? access.admit(Credentials.of(headers.get("Authorization"), headers.get("X-Api-Key"), address))
                : Caller.ANONYMOUS;
    }

    /** A name for a request that its door has no name for. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Answers a request, blocking. */
    public WebResponse handle(WebRequest request) {
        Trace trace = new Trace(request.id(), request.caller().name());
        try {
            WebResponse response = handler(request).handle(request, trace);
            tell(trace, response.status(), response.problem().map(Problem::code).orElse(""));
            return response.with(WebResponse.REQUEST_ID, request.id());
        } catch (RuntimeException | StackOverflowError e) {
            ProblemException problem = problem(e, request.id());
            tell(trace, problem.problem());
            return withAllow(problem(problem, request.id()), request);
        }
    }

    /**
     * Answers a call whose door reads and renders by itself, blocking.
     *
     * @throws ProblemException what the caller is to be told; it has been logged
     */
    public Brief brief(BriefRequest request, Deadline deadline, String id, Caller caller) {
        Trace trace = new Trace(id, caller.name());
        try {
            Brief brief = service.brief(request, deadline, trace);
            tell(trace, 200, "");
            return brief;
        } catch (RuntimeException | StackOverflowError e) {
            ProblemException problem = problem(e, id);
            tell(trace, problem.problem());
            throw problem;
        }
    }

    /** Answers a request that went wrong at the door, before it could be handled. */
    public WebResponse refuse(ProblemException problem, String id) {
        tell(new Trace(id, "none"), problem.problem());
        return problem(problem, id);
    }

    /** The answer that tells a problem which has been logged. */
    public WebResponse problem(ProblemException problem, String id) {
        WebResponse answer = ProblemJson.render(problem, id).with(WebResponse.REQUEST_ID, id);
        // RFC 9110, 15.5.2: a 401 names the scheme that would do.
        return problem.problem() == Problem.UNAUTHORIZED
                ? answer.with("WWW-Authenticate", "Bearer realm=\"lede\"")
                : answer;
    }

    private void tell(Trace trace, Problem problem) {
        tell(trace, problem.status(), problem.code());
    }

    private void tell(Trace trace, int status, String problem) {
        RequestLog.write(trace, status, problem);
        observers.forEach(observer -> observer.answered(trace, status, problem));
    }

    private WebHandler handler(WebRequest request) {
        WebHandler handler = handlers.get(withoutSlash(request.path()));
        if (handler == null) {
            throw new ProblemException(
                    Problem.NOT_FOUND,
                    "nothing is served at " + Quoted.of(request.path()) + "; try "
                            + String.join(", ", handlers.keySet()));
        }
        if (!handler.methods().contains(request.method())) {
            throw new ProblemException(
                    Problem.METHOD_NOT_ALLOWED,
                    request.path() + " does not take " + Quoted.of(request.method()) + "; it takes "
                            + methods(handler));
        }
        return handler;
    }

    private WebResponse withAllow(WebResponse response, WebRequest request) {
        WebHandler handler = handlers.get(withoutSlash(request.path()));
        // RFC 9110, 15.5.6: a 405 names the methods that would do.
        return response.status() == Problem.METHOD_NOT_ALLOWED.status() && handler != null
                ? response.with("Allow", methods(handler))
                : response;
    }

    private static String methods(WebHandler handler) {
        return String.join(", ", new TreeSet<>(handler.methods()));
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** What the caller is told of an exception; one that nobody foresaw is logged here, with its stack. */
    private static ProblemException problem(Throwable thrown, String id) {
        return thrown instanceof ProblemException problem ? problem : unforeseen(thrown, id);
    }

    /** The problem that stands for a fault of ours, which is logged here, with its stack. */
    public static ProblemException unforeseen(@Nullable Throwable fault, String id) {
        LOG.errorf(fault, "request %s failed", id);
        return new ProblemException(
                Problem.INTERNAL, "an error that we did not foresee; the log has it under this instance's id", fault);
    }
}
