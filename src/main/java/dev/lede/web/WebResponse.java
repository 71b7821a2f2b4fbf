package dev.lede.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.lede.Problem;

/** An HTTP answer without a server. */
public final class WebResponse {
    /** The header field that names a request in the log. */
    public static final String REQUEST_ID = "X-Request-Id";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Optional<Problem> problem;

    private WebResponse(int status, Map<String, String> headers, byte[] body, Optional<Problem> problem) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.problem = problem;
    }

    public static WebResponse of(int status, String contentType, byte[] body) {
        // nosniff: the answer quotes pages that strangers wrote; no browser may take it for one.
        return new WebResponse(
                status,
                Map.of("Content-Type", contentType, "X-Content-Type-Options", "nosniff", "Cache-Control", "no-store"),
                body,
                Optional.empty());
    }

    public static WebResponse of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** This answer with one more header field. */
    public WebResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebResponse(status, more, body, problem);
    }

    /** This answer, which tells a problem in a form of its own; for the log. */
    public WebResponse telling(Problem told) {
        return new WebResponse(status, headers, body, Optional.of(told));
    }

    /** The problem that this answer tells in a form of its own. */
    public Optional<Problem> problem() {
        return problem;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The bytes themselves, not a copy: read only. */
    public byte[] body() {
        return body;
    }
}
