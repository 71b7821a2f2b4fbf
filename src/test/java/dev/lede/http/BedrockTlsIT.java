package dev.lede.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged artefact and a model behind TLS, with a certificate of a CA of our own. */
@QuarkusIntegrationTest
@QuarkusTestResource(
        value = ModelResource.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "engine", value = "bedrock"), @ResourceArg(name = "tls", value = "true")})
class BedrockTlsIT extends ModelContract {
    BedrockTlsIT() {
        super("bedrock");
    }
}
