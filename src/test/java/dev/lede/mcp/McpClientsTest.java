package dev.lede.mcp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real clients from npm use the tool; {@link McpClientsIT} has them call the packaged artefact. Where they cannot be had
 * the test says so and is skipped; with {@code LEDE_NPM=required}, as in a build that has a registry, it fails.
 */
@QuarkusTest
@TestProfile(McpClientsTest.Key.class)
@Tag("npm")
class McpClientsTest {
    private static final Path CLIENTS = Path.of("src/test/npm/mcp");
    private static final boolean REQUIRED = "required".equals(System.getenv("LEDE_NPM"));

    public static final class Key implements QuarkusTestProfile {
        /** SHA-256 of {@code first key}. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lede.access.api-keys", "bot:dd38fe87fa52119289f4a02e401db807600dbfe87d720b35e6d0aff7343a85ab");
        }
    }

    @Test
    void servesRealClientsOfBothEras() throws Exception {
        install();

        Run run = run(60, "node", "call.mjs", RestAssured.baseURI + ":" + RestAssured.port + "/mcp", "first key");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("@modelcontextprotocol/sdk", "@modelcontextprotocol/client")
                .contains("revision -> 2025-11-25", "revision -> 2026-07-28", "without a key ->");
    }

    private static void install() throws IOException, InterruptedException {
        if (Files.exists(CLIENTS.resolve("node_modules/.package-lock.json"))) {
            return;
        }
        Run run;
        try {
            run = run(300, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        } catch (IOException e) {
            run = new Run(-1, e.toString());
        }
        if (run.status() != 0) {
            String notice = "MCP CLIENTS NOT RUN: npm ci in " + CLIENTS + " failed: " + run.output();
            assertThat(REQUIRED).as(notice).isFalse();
            System.err.println(notice);
            Assumptions.abort(notice);
        }
    }

    private record Run(int status, String output) {}

    private static Run run(long seconds, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("lede-npm", ".txt");
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(CLIENTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            return new Run(ended ? process.exitValue() : -1, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
