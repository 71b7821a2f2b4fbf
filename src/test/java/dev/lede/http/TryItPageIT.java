package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The page, served by the packaged artefact: a native binary has it only if its files are registered. */
@QuarkusIntegrationTest
class TryItPageIT extends TryItPageTest {}
