package dev.lede.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;

import dev.lede.ByteBudget;
import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;

/**
 * One request and its answer on a connection of its own, which is closed at the end, whatever the end is.
 * The answer arrives on the event loop; the caller waits on its own thread.
 */
final class Exchange {
    private final Target target;
    private final PageReception reception;
    private final ByteBudget.Share share;
    private final HttpClientRequest request;
    private final CompletableFuture<Head> head = new CompletableFuture<>();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();

    Exchange(Target target, PageReception reception, ByteBudget.Share share, HttpClientRequest request) {
        this.target = target;
        this.reception = reception;
        this.share = share;
        this.request = request;
    }

    /**
     * @param firstByte the most that the head of the answer may take
     * @throws ProblemException PAGE_UNREACHABLE, PAGE_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, RATE_LIMITED or
     *                          DEADLINE_EXCEEDED
     */
    Reply run(Duration firstByte, Deadline deadline) {
        String waiting = "waiting for " + target.authority() + " to answer";
        String reading = "reading the page from " + target.authority();
        try {
            // Without a handler Vert.x logs each misdeed of a stranger's server as an error of ours.
            request.connection().exceptionHandler(this::fail);
            request.exceptionHandler(this::fail);
            request.response().onSuccess(this::receive).onFailure(this::fail);
            request.end();
            Deadline headDeadline = deadline.within(firstByte);
            Head received =
                    await(head, headDeadline, () -> deadline.isPast() ? deadline.exceeded(waiting) : silent(firstByte));
            return new Reply(received, await(body, deadline, () -> deadline.exceeded(reading)));
        } finally {
            request.connection().close();
        }
    }

    /** On the event loop, before any of the body is handed out. */
    private void receive(HttpClientResponse response) {
        // Also where the body is not wanted: without a handler, Vert.x logs the end of the connection as an error.
        response.exceptionHandler(this::fail);
        Head received = new Head(
                response.statusCode(),
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.CONTENT_TYPE),
                header(response, HttpHeaders.CONTENT_ENCODING),
                header(response, HttpHeaders.CONTENT_LENGTH));
        try {
            if (reception.wantsBody(target, received)) {
                collect(response);
            } else {
                body.complete(new byte[0]);
            }
            head.complete(received);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void collect(HttpClientResponse response) {
        Buffer collected = Buffer.buffer();
        response.endHandler(end -> body.complete(collected.getBytes()));
        response.handler(piece -> {
            if (body.isDone()) {
                return;
            }
            if (piece.length() > reception.maxBytes() - collected.length()) {
                refuse(reception.tooLarge());
                return;
            }
            try {
                share.take(piece.length());
                collected.appendBuffer(piece);
            } catch (ProblemException e) {
                refuse(e);
            }
        });
    }

    private void refuse(ProblemException problem) {
        fail(problem);
        request.connection().close();
    }

    private void fail(Throwable cause) {
        ProblemException problem = cause instanceof ProblemException known ? known : broken(cause);
        head.completeExceptionally(problem);
        body.completeExceptionally(problem);
    }

    private ProblemException broken(Throwable cause) {
        String what;
        if (cause instanceof TooLongFrameException) {
            what = " sends a header that is too long; the limit is " + PinnedClient.MAX_HEADER_BYTES + " bytes";
        } else if (cause instanceof IllegalArgumentException) {
            what = " does not answer in HTTP";
        } else if (cause instanceof HttpClosedException || cause instanceof PrematureChannelClosureException) {
            what = " closed the connection before the answer was complete";
        } else {
            what = " broke the connection before the answer was complete";
        }
        return new ProblemException(Problem.PAGE_UNREACHABLE, target.authority() + what, cause);
    }

    private ProblemException silent(Duration limit) {
        return new ProblemException(
                Problem.PAGE_UNREACHABLE,
                target.authority() + " did not answer within " + limit.toMillis()
                        + " ms (lede.fetch.first-byte-timeout)");
    }

    private static Optional<String> header(HttpClientResponse response, CharSequence name) {
        return Optional.ofNullable(response.getHeader(name));
    }

    /** Waits for the event loop; what comes after the deadline is the caller's {@code late} to say. */
    private static <T> T await(CompletableFuture<T> future, Deadline deadline, Supplier<ProblemException> late) {
        try {
            return future.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException problem
                    ? problem
                    : new ProblemException(Problem.INTERNAL, "the answer could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.PAGE_UNREACHABLE, "the fetch was interrupted", e);
        }
    }
}
