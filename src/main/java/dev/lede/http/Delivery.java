package dev.lede.http;

import java.util.Map;
import java.util.Optional;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;

import dev.lede.web.WebResponse;

/** Sends an answer, and then lets go of a caller who is still sending what nobody will read. */
final class Delivery {
    /** How long such a caller may take to read that the answer is there. */
    private static final long LINGER_MILLIS = 2_000;

    /** RFC 9113, 8.1: the answer is complete without the rest of the request. */
    private static final long NO_ERROR = 0;

    private static final AttributeKey<Boolean> LET_GO = AttributeKey.valueOf(Delivery.class, "LET_GO");

    private Delivery() {}

    static void send(Vertx vertx, HttpServerRequest request, WebResponse response) {
        HttpServerResponse out = request.response();
        if (out.ended() || out.closed()) {
            return;
        }
        out.setStatusCode(response.status());
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            out.putHeader(header.getKey(), header.getValue());
        }
        boolean stillSending = !request.isEnded();
        if (stillSending && !RequestHead.isHttp2(request)) {
            out.putHeader("Connection", "close");
            channel(request).ifPresent(channel -> channel.attr(LET_GO).set(true));
        }
        out.end(Buffer.buffer(response.body())).onComplete(sent -> {
            if (stillSending) {
                // Not at once: a caller who is still sending would lose the answer to the reset.
                vertx.setTimer(LINGER_MILLIS, fired -> letGo(request));
            }
        });
    }

    /** Whether an answer has ended this connection: what still comes is not to be acted upon (RFC 9112, 9.6). */
    static boolean isLetGo(HttpServerRequest request) {
        return channel(request).map(channel -> channel.hasAttr(LET_GO)).orElse(false);
    }

    private static Optional<Channel> channel(HttpServerRequest request) {
        return request.connection() instanceof HttpServerConnection connection
                ? Optional.of(connection.channel())
                : Optional.empty();
    }

    private static void letGo(HttpServerRequest request) {
        if (RequestHead.isHttp2(request)) {
            // The stream alone: other calls share the connection, which is why a Connection header is an error here
            // (8.2.2).
            request.response().reset(NO_ERROR);
        } else {
            request.connection().close();
        }
    }
}
