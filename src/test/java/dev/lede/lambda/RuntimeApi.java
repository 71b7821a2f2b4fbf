package dev.lede.lambda;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The side of AWS Lambda that a function talks to: hands out events and takes answers, one at a time, over HTTP on
 * loopback (AWS Lambda developer guide, "Using the Lambda runtime API").
 */
public final class RuntimeApi implements AutoCloseable {
    private static final String PREFIX = "/2018-06-01/runtime/";

    static {
        // Else head and body of an answer are two packets, and the second waits 40 ms for the first one's receipt.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /**
     * What came of an event.
     *
     * @param id    which the function was told
     * @param body  the answer or, where {@code error}, Lambda's error document
     * @param error whether the function failed the event
     * @param left  time that was left of the function's time-out; negative when it was too late
     */
    public record Outcome(String id, String body, boolean error, Duration left) {}

    private record Invocation(String id, String event, long deadlineMillis, CompletableFuture<Outcome> outcome) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final CompletableFuture<Long> firstNext = new CompletableFuture<>();
    private volatile Invocation current = new Invocation("", "", 0, new CompletableFuture<>());

    public RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext(PREFIX, this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** What {@code AWS_LAMBDA_RUNTIME_API} is to say. */
    public String authority() {
        return "127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** {@link System#nanoTime()} at which the function asked for its first event. */
    public long awaitFirstNext(Duration limit) throws InterruptedException, TimeoutException, ExecutionException {
        return firstNext.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param limit the function's time-out, of which it is told */
    public Outcome invoke(String event, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        Invocation invocation = new Invocation(
                UUID.randomUUID().toString(),
                event,
                System.currentTimeMillis() + limit.toMillis(),
                new CompletableFuture<>());
        waiting.add(invocation);
        return invocation.outcome().get(limit.toMillis() + 30_000, TimeUnit.MILLISECONDS);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
            if (path.equals("invocation/next")) {
                next(exchange);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("restore/next")) {
                // The snapshot has been taken, and this is where it is started from.
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            if (path.equals("init/error")) {
                firstNext.completeExceptionally(new IllegalStateException(body));
            } else if (path.startsWith("invocation/" + current.id() + "/")) {
                current.outcome().complete(outcome(body, path.endsWith("/error")));
            }
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private Outcome outcome(String body, boolean error) {
        long left = current.deadlineMillis() - System.currentTimeMillis();
        return new Outcome(current.id(), body, error, Duration.ofMillis(left));
    }

    private void next(HttpExchange exchange) throws IOException {
        firstNext.complete(System.nanoTime());
        try {
            current = waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", current.id());
        exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(current.deadlineMillis()));
        exchange.getResponseHeaders()
                .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:123456789012:function:lede");
        exchange.getResponseHeaders().set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000");
        byte[] event = current.event().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
