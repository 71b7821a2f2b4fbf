package dev.lede.slack;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.chat.PlainText;
import dev.lede.chat.PlatformConnections;

/**
 * Lede's way to Slack, on the JDK's HTTP client. Follows no redirect: it would take the
 * answer, or the token, elsewhere.
 */
@Singleton
final class SlackClient {
    /** Slack's answers are far smaller. In bytes. */
    private static final int MAX_ANSWER = 64 * 1_024;

    private final SlackConfig config;
    private final ResponseOrigins origins;
    private final PlatformConnections connections = new PlatformConnections();

    SlackClient(SlackConfig config) {
        this.config = config;
        this.origins = ResponseOrigins.parse(config.responseOrigins());
    }

    /** Whether the bot may speak, by the Web API. */
    boolean hasToken() {
        return config.botToken().isPresent();
    }

    /** Whether answers may be posted to this address. */
    boolean mayPostTo(String url) {
        return origins.allow(url);
    }

    /**
     * Posts a message to an address that Slack gave.
     *
     * @throws ProblemException INTERNAL where it may work later; BAD_REQUEST where it will not
     */
    void post(String url, JsonNode message, Deadline deadline) {
        if (!mayPostTo(url)) {
            throw new ProblemException(Problem.BAD_REQUEST, "an answer is not posted where Slack is not");
        }
        HttpResponse<byte[]> answer = send(json(URI.create(url), message), deadline);
        if (answer.statusCode() != 200) {
            throw refused("the response_url", Integer.toString(answer.statusCode()), passes(answer.statusCode()));
        }
    }

    /**
     * Calls a method of the Web API with a JSON body.
     *
     * @throws ProblemException as {@link #post}
     */
    JsonNode call(String method, JsonNode arguments, Deadline deadline) {
        return call(method, json(URI.create(config.apiBase() + "/" + method), arguments), deadline);
    }

    /**
     * Calls a method of the Web API with a form, for those that take structures only so.
     *
     * @throws ProblemException as {@link #post}
     */
    JsonNode call(String method, Map<String, String> arguments, Deadline deadline) {
        String form = arguments.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(config.apiBase() + "/" + method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return call(method, request, deadline);
    }

    private JsonNode call(String method, HttpRequest.Builder request, Deadline deadline) {
        String token = config.botToken()
                .orElseThrow(() -> new ProblemException(
                        Problem.BAD_REQUEST, method + " needs the app's bot token (lede.slack.bot-token)"));
        HttpResponse<byte[]> answer = send(request.header("Authorization", "Bearer " + token), deadline);
        if (answer.statusCode() != 200) {
            throw refused(method, Integer.toString(answer.statusCode()), passes(answer.statusCode()));
        }
        JsonNode result = SlackBodies.object(answer.body());
        if (!result.path("ok").asBoolean()) {
            String error = PlainText.clip(PlainText.oneLine(result.path("error").asText()), 60);
            throw refused(method, error, isPassing(error));
        }
        return result;
    }

    private static boolean passes(int status) {
        return status == 429 || status >= 500;
    }

    private static boolean isPassing(String error) {
        return switch (error) {
            case "ratelimited",
                    "rate_limited",
                    "internal_error",
                    "fatal_error",
                    "service_unavailable",
                    "request_timeout" -> true;
            default -> false;
        };
    }

    private static ProblemException refused(String what, String why, boolean passes) {
        return new ProblemException(
                passes ? Problem.INTERNAL : Problem.BAD_REQUEST, "Slack did not take " + what + ": " + why);
    }

    private static HttpRequest.Builder json(URI address, JsonNode body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(SlackBodies.written(body)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, Deadline deadline) {
        deadline.check("answering in Slack");
        CompletableFuture<HttpResponse<byte[]>> pending =
                connections.client().sendAsync(request.build(), head -> new FirstBytes(MAX_ANSWER));
        try {
            return pending.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw deadline.exceeded("answering in Slack");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.SHUTTING_DOWN, "answering in Slack was interrupted", e);
        } catch (ExecutionException e) {
            throw new ProblemException(Problem.INTERNAL, "Slack could not be reached", e);
        } finally {
            pending.cancel(true);
        }
    }
}
