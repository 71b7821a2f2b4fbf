package dev.lede.http;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;

/** Calls the server under test over one connection of HTTP/2, without TLS. */
final class Http2Caller implements AutoCloseable {
    private static final long SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false)
            .setHttp2MaxPoolSize(1)
            .setDefaultPort(RestAssured.port));

    record Answer(HttpClientResponse head, Buffer body) {
        /** Reads the body at once: nobody keeps what arrives before somebody reads. */
        private static Future<Answer> of(HttpClientResponse head) {
            return head.body().map(body -> new Answer(head, body));
        }
    }

    Answer get(String path) throws Exception {
        return await(client.request(HttpMethod.GET, path)
                .compose(HttpClientRequest::send)
                .compose(Answer::of));
    }

    /** Sends the head and a first part of a body, and waits for an answer without ever sending the rest. */
    Answer beginToPost(String path, Map<String, String> headers) throws Exception {
        return await(client.request(HttpMethod.POST, path).compose(request -> {
            headers.forEach(request::putHeader);
            request.setChunked(!headers.containsKey("Content-Length"));
            return request.sendHead()
                    .compose(sent -> request.write(Buffer.buffer(new byte[1_000])))
                    .compose(sent -> request.response())
                    .compose(Answer::of);
        }));
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }
}
