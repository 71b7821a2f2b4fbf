package dev.lede.lambda;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** SQS on loopback, as far as sending goes: keeps what it is sent (Amazon SQS API reference, SendMessage). */
final class QueueServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A message as it was sent. */
    record Sent(String queueUrl, String body) {}

    private final HttpServer server;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    QueueServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Settings of the AWS SDK that lead to here, as environment variables. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_SQS",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                "testing",
                "AWS_SECRET_ACCESS_KEY",
                "testing");
    }

    /** The same as system properties. */
    Map<String, String> properties() {
        return Map.of(
                "aws.endpointUrlSqs",
                environment().getOrDefault("AWS_ENDPOINT_URL_SQS", ""),
                "aws.region",
                "eu-central-1",
                "aws.accessKeyId",
                "testing",
                "aws.secretAccessKey",
                "testing");
    }

    List<Sent> sent() {
        return sent;
    }

    /** From now on nobody may send. */
    void refuse() {
        refusing = true;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String body = request.path("MessageBody").asText();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            boolean taken = !refusing && "AmazonSQS.SendMessage".equals(target);
            if (taken) {
                sent.add(new Sent(request.path("QueueUrl").asText(), body));
            }
            byte[] answer = (taken
                            ? "{\"MessageId\":\"m\",\"MD5OfMessageBody\":\"" + md5(body) + "\"}"
                            : "{\"__type\":\"com.amazonaws.sqs#AccessDenied\",\"message\":\"no\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(taken ? 200 : 403, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** The SDK compares it with its own. */
    private static String md5(String body) {
        try {
            byte[] sum = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            return "%032x".formatted(new BigInteger(1, sum));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
