package dev.lede.llm;

import java.time.Duration;
import java.util.Optional;

import dev.lede.Deadline;

/**
 * One request on the wire: how long it may take, and how it ended. Bound to the thread that makes it, because neither
 * LangChain4j nor the AWS SDK hands anything through from the call to the HTTP client.
 */
final class Exchange implements AutoCloseable {
    /** No reply to any of our prompts is as large; what is larger is not read. */
    static final int MAX_BODY = 1024 * 1024;

    /** How a request ended, seen from the wire. */
    enum End {
        NOT_SENT,
        NO_ANSWER,
        TIMED_OUT,
        TOO_LARGE,
        ANSWERED
    }

    private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

    private final Deadline deadline;
    private End end = End.NOT_SENT;
    private int status;
    private Optional<Duration> retryAfter = Optional.empty();

    private Exchange(Deadline deadline) {
        this.deadline = deadline;
    }

    static Exchange open(Deadline deadline) {
        Exchange exchange = new Exchange(deadline);
        CURRENT.set(exchange);
        return exchange;
    }

    /** The one that this thread has opened. */
    static Exchange current() {
        Exchange exchange = CURRENT.get();
        if (exchange == null) {
            throw new IllegalStateException("a model is called outside of an exchange");
        }
        return exchange;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }

    Deadline deadline() {
        return deadline;
    }

    /** Also where the request was sent and broke off without a word of the HTTP client. */
    void sent() {
        end = End.NO_ANSWER;
    }

    void ended(End how) {
        end = how;
    }

    /** @param retryAfterHeader as it was sent, if it was */
    void answered(int answerStatus, Optional<String> retryAfterHeader) {
        end = End.ANSWERED;
        status = answerStatus;
        retryAfter = retryAfterHeader.flatMap(RetryAfter::parse);
    }

    End end() {
        return end;
    }

    /** Of the answer; 0 where there was none. */
    int status() {
        return status;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
