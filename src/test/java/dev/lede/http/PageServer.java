package dev.lede.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real web server on loopback, which the service under test may fetch from because its configuration says so. */
public final class PageServer implements QuarkusTestResourceLifecycleManager {
    /** Marks the field that takes the running server. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Running {}

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of("lede.fetch.allowed-private-hosts", "localhost:" + server.port(), "lede.deadline", "8s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                server, new TestInjector.AnnotatedAndMatchesType(Running.class, WireMockServer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
