package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same with the packaged artefact. */
@QuarkusIntegrationTest
class OpenAiIT extends OpenAiTest {}
