package dev.lede.mcp;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Real clients use the packaged artefact: the jar, or the native binary where that is what was built. */
@QuarkusIntegrationTest
class McpClientsIT extends McpClientsTest {}
