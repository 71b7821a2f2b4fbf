package dev.lede.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP answer without a server. */
public final class WebResponse {
    /** The header field that names a request in the log. */
    public static final String REQUEST_ID = "X-Request-Id";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private WebResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public static WebResponse of(int status, String contentType, byte[] body) {
        // nosniff: the answer quotes pages that strangers wrote; no browser may take it for one.
        return new WebResponse(
                status,
                Map.of("Content-Type", contentType, "X-Content-Type-Options", "nosniff", "Cache-Control", "no-store"),
                body);
    }

    public static WebResponse of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** This answer with one more header field. */
    public WebResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebResponse(status, more, body);
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
