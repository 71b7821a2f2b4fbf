package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The switch works on the packaged artefact too: it is read when the server starts. */
@QuarkusIntegrationTest
@TestProfile(NoPageTest.Off.class)
class NoPageIT extends NoPageTest {}
