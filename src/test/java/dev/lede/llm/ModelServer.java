package dev.lede.llm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

/** A model's API on loopback, over real HTTP, which answers as its script says. Speaks all three providers' protocols. */
public final class ModelServer implements AutoCloseable {
    private final WireMockServer server;
    private volatile Function<Request, ResponseDefinitionBuilder> script = request -> Shapes.error(500);

    public ModelServer() {
        this(WireMockConfiguration.options());
    }

    /** @param options of the server, to which the address and the script are added */
    public ModelServer(WireMockConfiguration options) {
        server = new WireMockServer(options.dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(40)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(20)
                .extensions(new Script()));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    /** For trying an engine by hand: answers every request with the reply in the file given, until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        String reply = Files.readString(Path.of(arguments[0]));
        // Closed by the end of the process.
        ModelServer server = new ModelServer();
        server.answerBy(request -> Shapes.reply(request.getUrl(), reply));
        System.out.println(server.url());
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public String httpsUrl() {
        return "https://localhost:" + server.httpsPort();
    }

    /** Answers in this order, and then the last one for ever. */
    public void answer(ResponseDefinitionBuilder... answers) {
        AtomicInteger next = new AtomicInteger();
        script = request -> answers[Math.min(next.getAndIncrement(), answers.length - 1)];
    }

    /** Answers each request by what it says. */
    public void answerBy(Function<Request, ResponseDefinitionBuilder> answer) {
        script = answer;
    }

    /** All requests since {@link #forget}, in their order. */
    public List<LoggedRequest> requests() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    public void forget() {
        server.resetRequests();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Script implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return script.apply(event.getRequest()).build();
        }

        @Override
        public String getName() {
            return "script";
        }
    }
}
