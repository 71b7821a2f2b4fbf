package dev.lede.http;

import java.util.List;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import dev.lede.Problem;
import dev.lede.ProblemException;

/** What is wrong with the head of a request, beyond what Vert.x refuses by itself. */
final class RequestHead {
    private RequestHead() {}

    /**
     * Refuses what Vert.x passes over and a proxy in front may read in another way, so that the two disagree on where
     * the request goes or ends (request smuggling).
     *
     * @throws ProblemException BAD_REQUEST
     */
    static void check(HttpServerRequest request) {
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        // RFC 9112, 6.1: chunked is the only one that everybody has to know.
        if (codings.size() > 1 || (codings.size() == 1 && !codings.get(0).equalsIgnoreCase("chunked"))) {
            throw bad("Transfer-Encoding is something else than chunked, which alone is read");
        }
        int hosts = request.headers().getAll("Host").size();
        // RFC 9112, 3.2.
        if (hosts > 1) {
            throw bad("the request has " + hosts + " Host headers; it must have one");
        }
    }

    /** Whether a body follows, as far as the head tells; over HTTP/2 one may follow unannounced (RFC 9113, 8.1). */
    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? isBodyOfUnknownLength(request) : !length.equals("0");
    }

    static boolean isBodyOfUnknownLength(HttpServerRequest request) {
        return request.getHeader("Content-Length") == null
                && (request.getHeader("Transfer-Encoding") != null || isHttp2(request));
    }

    /** Whether the method is one that has no use for a body. */
    static boolean isToGet(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    static boolean isHttp2(HttpServerRequest request) {
        return request.streamId() >= 0;
    }

    /** Why Vert.x has refused a request without saying so, as far as its head tells. */
    static String refusal(HttpServerRequest request, int status) {
        if (request.authority() == null) {
            return "the Host header is missing, or is not a host name with or without a port";
        }
        if (request.path() == null || request.path().isEmpty()) {
            return "the request names no path";
        }
        return status == 417
                ? "Expect is something else than 100-continue"
                : "the request cannot be read as HTTP (status " + status + ")";
    }

    private static ProblemException bad(String message) {
        return new ProblemException(Problem.BAD_REQUEST, message);
    }
}
