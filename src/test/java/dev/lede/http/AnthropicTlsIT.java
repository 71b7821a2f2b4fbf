package dev.lede.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged artefact and a model behind TLS, with a certificate of a CA of our own. */
@QuarkusIntegrationTest
@QuarkusTestResource(
        value = ModelResource.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "engine", value = "anthropic"), @ResourceArg(name = "tls", value = "true")})
class AnthropicTlsIT extends ModelContract {
    AnthropicTlsIT() {
        super("anthropic");
    }
}
