package dev.lede;

/**
 * All that can go wrong with a call, as its caller sees it.
 * The codes are part of the contract: a code that has been published keeps its name and its status.
 */
public enum Problem {
    BAD_REQUEST("bad-request", 400, "The request cannot be read"),
    UNAUTHORIZED("unauthorized", 401, "An API key is needed"),
    URL_DENIED("url-denied", 403, "This address is not fetched"),
    NOT_FOUND("not-found", 404, "There is nothing at this path"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This path does not take this method"),
    PAGE_TOO_LARGE("page-too-large", 413, "The page is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This media type is not read"),
    NO_TEXT("no-text", 422, "There is no text to summarise"),
    RATE_LIMITED("rate-limited", 429, "Too many requests"),
    INTERNAL("internal", 500, "Something went wrong here"),
    PAGE_UNREACHABLE("page-unreachable", 502, "The page could not be fetched"),
    MODEL_UNAVAILABLE("model-unavailable", 503, "The model does not answer"),
    SHUTTING_DOWN("shutting-down", 503, "The server is about to stop"),
    DEADLINE_EXCEEDED("deadline-exceeded", 504, "Time ran out");

    private final String code;
    private final int status;
    private final String title;

    Problem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** The stable code, as in {@code "code": "url-denied"}. */
    public String code() {
        return code;
    }

    /** The HTTP status of the answer that carries this problem. */
    public int status() {
        return status;
    }

    /** One sentence, the same for every occurrence (RFC 9457, {@code title}). */
    public String title() {
        return title;
    }

    /** Whether the same call may succeed later, unchanged. */
    public boolean retryable() {
        return switch (this) {
            case RATE_LIMITED, INTERNAL, PAGE_UNREACHABLE, MODEL_UNAVAILABLE, SHUTTING_DOWN, DEADLINE_EXCEEDED -> true;
            default -> false;
        };
    }
}
