package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** Keys and limits, kept by the packaged artefact. */
@QuarkusIntegrationTest
@TestProfile(AccessTest.Keys.class)
class AccessIT extends AccessTest {}
