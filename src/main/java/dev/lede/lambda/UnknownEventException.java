package dev.lede.lambda;

import java.io.Serial;

/** An event of no shape that Lede knows; Lambda reports it as an error of the function, by this name. */
public final class UnknownEventException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param seen what the event has instead */
    UnknownEventException(String seen) {
        // Without a stack: whoever sent the event is to mend it, and the log of a function is not free.
        super(
                "this event is none that Lede knows: " + seen + ". Known are {\"url\": …} (or html, or text), HTTP API,"
                        + " Function URL, REST API, ALB, SQS, SNS, EventBridge and Step Functions map items",
                null,
                false,
                false);
    }
}
