package dev.lede.llm;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;

/**
 * LangChain4j's way to the network, on the JDK's client. Unlike the one that LangChain4j brings it keeps the
 * exchange's deadline down to the last byte, reads no more than {@link Exchange#MAX_BODY}, and tells the exchange how
 * it ended and what {@code Retry-After} said. HTTP/1.1, because the {@code Upgrade: h2c} of the JDK's client breaks
 * vLLM and LM Studio; no redirects, because they would take the key elsewhere.
 */
final class ModelHttpClient implements dev.langchain4j.http.client.HttpClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** A builder that LangChain4j takes, which builds this very client. */
    HttpClientBuilder asBuilder() {
        return new Builder(this);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Exchange exchange = Exchange.current();
        exchange.sent();
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(jdkRequest(request), head -> new BoundedBody(Exchange.MAX_BODY));
        HttpResponse<byte[]> response = await(pending, exchange);
        exchange.answered(response.statusCode(), response.headers().firstValue("Retry-After"));
        // Bytes that are not UTF-8 become replacement characters: what can be read of the reply is read.
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() < 200 || response.statusCode() >= 300) {
            throw new HttpException(response.statusCode(), body);
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> pending, Exchange exchange) {
        try {
            return pending.get(exchange.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            exchange.ended(Exchange.End.TIMED_OUT);
            throw new dev.langchain4j.exception.TimeoutException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.ended(Exchange.End.TIMED_OUT);
            throw new dev.langchain4j.exception.TimeoutException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BoundedBody.TooLarge) {
                exchange.ended(Exchange.End.TOO_LARGE);
            }
            throw new dev.langchain4j.exception.LangChain4jException(e);
        } finally {
            // Closes the connection where the reply is not wanted any more; else it is too late to matter.
            pending.cancel(true);
        }
    }

    private static java.net.http.HttpRequest jdkRequest(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder()
                .uri(URI.create(request.url()))
                .method(request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("nothing is streamed");
    }

    /** The timeouts that LangChain4j sets are not needed: each exchange brings its own. */
    private record Builder(ModelHttpClient client) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return CONNECT_TIMEOUT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return CONNECT_TIMEOUT;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public dev.langchain4j.http.client.HttpClient build() {
            return client;
        }
    }
}
