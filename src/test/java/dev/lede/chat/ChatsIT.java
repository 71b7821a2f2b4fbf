package dev.lede.chat;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The chats, served by the packaged artefact: the jar, or the native binary where that is what was built. */
@QuarkusIntegrationTest
class ChatsIT extends ChatsTest {}
