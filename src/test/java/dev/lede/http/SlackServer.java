package dev.lede.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A real server on loopback that plays hooks.slack.com ({@code /hooks/…}), Slack's Web API ({@code /api/…}) and the site
 * that links lead to ({@code /story}, {@code /held}, which answers when it is let, and {@code /gone}).
 */
public final class SlackServer implements QuarkusTestResourceLifecycleManager {
    static final String OLD_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String SECRET = "a-newer-secret-of-the-same-app";
    static final String TOKEN = "xoxb-test";

    private static final String STORY =
            "<!doctype html><html lang=en><head><title>Harbour &lt;!channel&gt; to close</title>"
                    + "<link rel=canonical href='https://evil.example/'></head><body><article><h1>Harbour to close</h1>"
                    + "<p>Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close in May. "
                    + "The dockers' union condemned the plan and called a strike &lt;https://evil.example|here&gt;. "
                    + "Lima answered that the city has no money for repairs.</p></article></body></html>";

    /** What Lede sent. */
    record Call(String path, String type, String authorization, String body) {
        JsonNode json() {
            return Evidences.read(body);
        }
    }

    private record Answer(int status, String body) {}

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile CountDownLatch held = new CountDownLatch(0);

    public SlackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @Override
    public Map<String, String> start() {
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "lede.fetch.allowed-private-hosts",
                "localhost:" + server.getAddress().getPort(),
                "lede.deadline",
                "8s",
                "lede.slack.signing-secrets",
                SECRET + ", " + OLD_SECRET,
                "lede.slack.bot-token",
                TOKEN,
                "lede.slack.api-base",
                url("/api"),
                "lede.slack.response-origins",
                url(""));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean page = exchange.getRequestMethod().equals("GET");
        Answer answer = page ? page(path) : scripted(path);
        if (!page) {
            calls.add(new Call(
                    path,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    body));
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page ? "text/html; charset=utf-8" : "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer page(String path) {
        if (path.equals("/held")) {
            try {
                held.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return path.equals("/gone") ? new Answer(404, "") : new Answer(200, STORY);
    }

    private Answer scripted(String path) {
        Answer scripted = answers.computeIfAbsent(path, any -> new ConcurrentLinkedQueue<>())
                .poll();
        return scripted == null ? new Answer(200, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"17.42\"}") : scripted;
    }

    /** Has the next call of this path answered so. */
    void script(String path, int status, String body) {
        answers.computeIfAbsent(path, any -> new ConcurrentLinkedQueue<>()).add(new Answer(status, body));
    }

    /** Has {@code /held} answer only after the latch. */
    CountDownLatch hold() {
        held = new CountDownLatch(1);
        return held;
    }

    /** The next call, waited for. */
    Call take() {
        try {
            Call call = calls.poll(20, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("Lede did not call Slack");
            }
            return call;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isIdle() {
        return calls.isEmpty();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void forget() {
        calls.clear();
        answers.clear();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                this, new TestInjector.AnnotatedAndMatchesType(PageServer.Running.class, SlackServer.class));
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
