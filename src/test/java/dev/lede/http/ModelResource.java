package dev.lede.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import dev.lede.llm.ModelServer;

/**
 * A scripted model, and the properties with which the service under test asks it. Arguments: {@code engine}; {@code tls}
 * for a certificate of a CA of our own; all others are properties themselves.
 */
public final class ModelResource implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, String> CREDENTIALS =
            Map.of("aws.accessKeyId", "AKIDEXAMPLE", "aws.secretAccessKey", "fake");

    private final Map<String, String> properties = new HashMap<>();
    private ModelServer server = new ModelServer();
    private boolean tls;

    @Override
    public void init(Map<String, String> arguments) {
        properties.putAll(arguments);
        tls = properties.remove("tls") != null;
    }

    @Override
    public Map<String, String> start() {
        String engine = String.valueOf(properties.remove("engine"));
        String address = server.url();
        if (tls) {
            address = startTls();
        }
        properties.put("lede.engine", engine);
        // One test waits for all of it; a JVM that has just started, on a busy machine, needs some of it to load
        // classes.
        properties.put("lede.deadline", "6s");
        // Each test has the model say something else of the same page.
        properties.put("lede.cache.max-bytes", "0");
        properties.put("lede.llm.base-url", address + (engine.equals("bedrock") ? "" : "/v1"));
        properties.put("lede.llm.model", "m-1");
        properties.put("lede.llm.input-price", "0.4");
        properties.put("lede.llm.output-price", "1.6");
        properties.put("AWS_REGION", "eu-central-1");
        if (!engine.equals("bedrock")) {
            properties.put("lede.llm.api-key", "sk-secret");
        }
        // For a packaged artefact they are handed over; a test in this JVM has them at once.
        CREDENTIALS.forEach(System::setProperty);
        properties.putAll(CREDENTIALS);
        return properties;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                server, new TestInjector.AnnotatedAndMatchesType(PageServer.Running.class, ModelServer.class));
    }

    @Override
    public void stop() {
        CREDENTIALS.keySet().forEach(System::clearProperty);
        server.close();
    }

    private String startTls() {
        try {
            OwnCa authority = OwnCa.make(Files.createTempDirectory("lede-ca"));
            server.close();
            server = new ModelServer(WireMockConfiguration.options()
                    .dynamicHttpsPort()
                    .keystorePath(authority.serverKeys().toString())
                    .keystoreType("PKCS12")
                    .keystorePassword(OwnCa.PASSWORD)
                    .keyManagerPassword(OwnCa.PASSWORD));
            Path trusted = authority.trusted();
            properties.put("javax.net.ssl.trustStore", trusted.toString());
            properties.put("javax.net.ssl.trustStoreType", "PKCS12");
            properties.put("javax.net.ssl.trustStorePassword", OwnCa.PASSWORD);
            return server.httpsUrl();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
