package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** What is hardly HTTP, sent to the packaged artefact. */
@QuarkusIntegrationTest
class HostileHttpIT extends HostileHttpTest {}
