package dev.lede.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(
        value = ModelResource.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "engine", value = "bedrock")})
class BedrockTest extends ModelContract {
    BedrockTest() {
        super("bedrock");
    }
}
