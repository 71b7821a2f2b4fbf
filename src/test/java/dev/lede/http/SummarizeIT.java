package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The contract, kept by the packaged artefact: the jar, or the native binary where that is what was built. */
@QuarkusIntegrationTest
class SummarizeIT extends SummarizeTest {}
