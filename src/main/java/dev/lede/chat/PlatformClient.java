package dev.lede.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;

/**
 * Says something in a chat: JSON to a path below one fixed base, and nowhere else. Follows no redirects and reads no
 * answer but its status. Its messages never name the path, which may hold a secret.
 */
public final class PlatformClient {
    private static final int MAX_WAIT_SECONDS = 3_600;

    private final String platform;
    private final String base;
    private final PlatformConnections connections = new PlatformConnections();

    /**
     * @param platform its name, for messages
     * @param base     absolute, without a slash at its end
     */
    public PlatformClient(String platform, String base) {
        this.platform = platform;
        this.base = base;
    }

    /**
     * Sends a message, blocking until its answer is there.
     *
     * @param path begins with a slash; what comes from outside has been checked by the caller
     * @throws ProblemException RATE_LIMITED, PAGE_UNREACHABLE or DEADLINE_EXCEEDED for what may succeed later;
     *                          BAD_REQUEST where the platform does not take the message
     */
    public void send(String method, String path, String json, Deadline deadline) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
                .header("Content-Type", "application/json")
                // Discord turns away clients that do not name themselves like this.
                .header("User-Agent", "DiscordBot (https://lede.dev/bot, 0.1)")
                .build();
        judge(exchange(request, deadline));
    }

    private HttpResponse<Void> exchange(HttpRequest request, Deadline deadline) {
        deadline.check("waiting for " + platform);
        CompletableFuture<HttpResponse<Void>> sending =
                connections.client().sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return sending.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            sending.cancel(true);
            throw deadline.exceeded("waiting for " + platform);
        } catch (ExecutionException e) {
            throw new ProblemException(
                    Problem.PAGE_UNREACHABLE,
                    platform + " cannot be reached" + (e.getCause() instanceof IOException ? "" : ": a fault of ours"),
                    e.getCause());
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.DEADLINE_EXCEEDED, "the wait for " + platform + " was interrupted", e);
        }
    }

    private void judge(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status == 429) {
            throw new ProblemException(Problem.RATE_LIMITED, platform + " wants fewer messages")
                    .retryAfter(wait(answer));
        }
        if (status >= 500) {
            throw new ProblemException(Problem.PAGE_UNREACHABLE, platform + " answers with status " + status);
        }
        if (status < 200 || status >= 300) {
            throw new ProblemException(Problem.BAD_REQUEST, platform + " does not take the message: status " + status);
        }
    }

    private static Duration wait(HttpResponse<Void> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("1");
        try {
            return Duration.ofSeconds(
                    (long) Math.min(MAX_WAIT_SECONDS, Math.max(1, Math.ceil(Double.parseDouble(seconds)))));
        } catch (NumberFormatException e) {
            // A date, which no platform sends; a second is polite enough.
            return Duration.ofSeconds(1);
        }
    }
}
