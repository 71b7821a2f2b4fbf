package dev.lede.llm;

import java.util.Set;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.UnsupportedFeatureException;

import dev.lede.brief.FailureCause;

/**
 * What went wrong with one request.
 *
 * @param remedy what may help
 */
record Fault(FailureCause reason, Remedy remedy) {
    /** What may help. */
    enum Remedy {
        NONE,
        /** The same request, a little later. */
        RETRY,
        /** Another way of asking for JSON. */
        STEP_DOWN
    }

    /** Statuses of servers that do not know a member of the request; 501 and 415 come from gateways. */
    private static final Set<Integer> NOT_UNDERSTOOD = Set.of(400, 415, 422, 501);

    /** OpenAI's code for an account without money, which has the same status as a passing limit. */
    private static final String NO_MONEY = "insufficient_quota";

    static Fault of(Exchange exchange, RuntimeException thrown) {
        return switch (exchange.end()) {
            case NOT_SENT ->
                thrown instanceof UnsupportedFeatureException
                        ? new Fault(FailureCause.REQUEST_REJECTED, Remedy.STEP_DOWN)
                        // The request could not even be made: the AWS SDK found no credentials.
                        : new Fault(FailureCause.UNAUTHORIZED, Remedy.NONE);
            case NO_ANSWER -> new Fault(FailureCause.UNAVAILABLE, Remedy.RETRY);
            case TIMED_OUT -> new Fault(FailureCause.TIMEOUT, Remedy.NONE);
            case TOO_LARGE -> new Fault(FailureCause.REPLY_TOO_LARGE, Remedy.NONE);
            case ANSWERED -> answered(exchange.status(), thrown);
        };
    }

    private static Fault answered(int status, RuntimeException thrown) {
        if (status >= 200 && status < 300) {
            return thrown instanceof ContentFilteredException
                    ? new Fault(FailureCause.REFUSED, Remedy.NONE)
                    : new Fault(FailureCause.REPLY_UNREADABLE, Remedy.NONE);
        }
        if (NOT_UNDERSTOOD.contains(status)) {
            return new Fault(FailureCause.REQUEST_REJECTED, Remedy.STEP_DOWN);
        }
        return switch (status) {
            case 401, 403 -> new Fault(FailureCause.UNAUTHORIZED, Remedy.NONE);
            case 402 -> new Fault(FailureCause.QUOTA, Remedy.NONE);
            case 404 -> new Fault(FailureCause.UNKNOWN_MODEL, Remedy.NONE);
            case 408 -> new Fault(FailureCause.TIMEOUT, Remedy.RETRY);
            case 413 -> new Fault(FailureCause.REQUEST_REJECTED, Remedy.NONE);
            case 429 -> new Fault(FailureCause.QUOTA, hasNoMoney(thrown) ? Remedy.NONE : Remedy.RETRY);
            default -> new Fault(FailureCause.UNAVAILABLE, status >= 500 ? Remedy.RETRY : Remedy.NONE);
        };
    }

    private static boolean hasNoMoney(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                return http.getMessage() != null && http.getMessage().contains(NO_MONEY);
            }
        }
        return false;
    }
}
