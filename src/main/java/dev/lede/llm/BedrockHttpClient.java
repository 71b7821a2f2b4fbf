package dev.lede.llm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The AWS SDK's way to the network: its URL-connection client, held to what {@link ModelHttpClient} promises too. The
 * client itself knows only a limit for each read, so a clock beside it closes the connection when time is up.
 */
final class BedrockHttpClient implements SdkHttpClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** So much later than the clock does the client itself give up, so that it is the clock that ends a call. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    private final SdkHttpClient client = UrlConnectionHttpClient.create(BedrockHttpClient::connection);

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        Exchange exchange = Exchange.current();
        exchange.sent();
        ExecutableHttpRequest prepared = client.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return bounded(prepared, exchange);
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpURLConnection connection(URI uri) {
        Duration left = Exchange.current().deadline().remaining().plus(SLACK);
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(millis(left.compareTo(CONNECT_TIMEOUT) < 0 ? left : CONNECT_TIMEOUT));
            connection.setReadTimeout(millis(left));
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpExecuteResponse bounded(ExecutableHttpRequest request, Exchange exchange) throws IOException {
        CompletableFuture<Void> clock = CompletableFuture.runAsync(
                request::abort,
                CompletableFuture.delayedExecutor(
                        exchange.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS, Runnable::run));
        try {
            HttpExecuteResponse response = request.call();
            byte[] body = body(response, request, exchange);
            exchange.answered(
                    response.httpResponse().statusCode(),
                    response.httpResponse().firstMatchingHeader("Retry-After"));
            return HttpExecuteResponse.builder()
                    .response(response.httpResponse())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                    .build();
        } catch (IOException | RuntimeException e) {
            if (exchange.deadline().isPast()) {
                exchange.ended(Exchange.End.TIMED_OUT);
            }
            throw e;
        } finally {
            clock.cancel(false);
        }
    }

    private static byte[] body(HttpExecuteResponse response, ExecutableHttpRequest request, Exchange exchange)
            throws IOException {
        Optional<AbortableInputStream> stream = response.responseBody();
        if (stream.isEmpty()) {
            return new byte[0];
        }
        try (InputStream body = stream.get()) {
            byte[] bytes = read(body, exchange);
            if (bytes.length > Exchange.MAX_BODY) {
                // Else closing the stream would read on, so as to use the connection again.
                request.abort();
                exchange.ended(Exchange.End.TOO_LARGE);
                throw new BoundedBody.TooLarge(Exchange.MAX_BODY);
            }
            // The SDK's parser refuses bytes that are not UTF-8; as replacement characters they do no harm.
            return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Up to one byte more than may be. Between two pieces it looks at the clock: closing does not end a reply that drips. */
    private static byte[] read(InputStream body, Exchange exchange) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        for (int count = body.read(piece); count >= 0 && bytes.size() <= Exchange.MAX_BODY; count = body.read(piece)) {
            bytes.write(piece, 0, count);
            if (exchange.deadline().isPast()) {
                throw new InterruptedIOException("the reply is not complete in time");
            }
        }
        return bytes.toByteArray();
    }

    private static int millis(Duration time) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, time.toMillis()));
    }
}
