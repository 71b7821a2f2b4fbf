package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The README's programs, against the packaged artefact. */
@QuarkusIntegrationTest
class EmbedIT extends EmbedTest {}
