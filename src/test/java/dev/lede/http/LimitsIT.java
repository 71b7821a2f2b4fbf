package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** Limits, kept by the packaged artefact. */
@QuarkusIntegrationTest
@TestProfile(LimitsTest.Narrow.class)
class LimitsIT extends LimitsTest {}
