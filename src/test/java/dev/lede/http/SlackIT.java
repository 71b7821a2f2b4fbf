package dev.lede.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** Slack's calls, taken by the packaged artefact. */
@QuarkusIntegrationTest
@TestProfile(SlackTest.Configured.class)
class SlackIT extends SlackTest {}
