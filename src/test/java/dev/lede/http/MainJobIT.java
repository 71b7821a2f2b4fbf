package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The main job, done by the packaged artefact: the jar, or the native binary where that is what was built. */
@QuarkusIntegrationTest
class MainJobIT extends MainJobTest {}
