package dev.lede.http;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The programs that the README shows under "Embed it", run as they stand there, but for the address of the server. */
@QuarkusTest
class EmbedTest {
    private static final String STORY =
            "Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close in May."
                    + " The dockers' union condemned the plan and called a strike.";

    @Test
    void runsTheShellCommands(@TempDir Path folder) throws Exception {
        assertTellsSummaryAndEvidence(folder, "sh", List.of("bash", "embed.sh"));
    }

    @Test
    void runsTheJavaScript(@TempDir Path folder) throws Exception {
        assertTellsSummaryAndEvidence(folder, "js", List.of("node", "embed.mjs"));
    }

    @Test
    void runsThePython(@TempDir Path folder) throws Exception {
        assertTellsSummaryAndEvidence(folder, "py", List.of("python3", "embed.py"));
    }

    @Test
    void runsTheJava(@TempDir Path folder) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertTellsSummaryAndEvidence(folder, "java", List.of(java, "-cp", jackson(), "Embed.java"));
    }

    private static void assertTellsSummaryAndEvidence(Path folder, String name, List<String> command) throws Exception {
        String interpreter = command.get(0);
        assumeThat(isInstalled(interpreter))
                .as(interpreter + " is on this machine")
                .isTrue();
        String program = program(name);
        assertThat(program.lines().count()).as("lines").isLessThanOrEqualTo(15);
        Files.writeString(folder.resolve(command.get(command.size() - 1)), program);
        Files.writeString(folder.resolve("story.txt"), STORY);

        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed).contains("Mayor Ana Lima said").contains("> ");
        for (String line : printed.lines().filter(line -> line.startsWith("> ")).toList()) {
            assertThat(STORY).contains(line.substring(2));
        }
    }

    private static String program(String name) throws IOException {
        Matcher matcher = Pattern.compile(
                        "<!-- embed: " + name + " -->\\n+```\\w+\\n(.*?)```\\n+<!-- /embed -->", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(matcher.find()).as("README.md has a program " + name).isTrue();
        assertThat(matcher.group(1)).contains("localhost:8080");
        return matcher.group(1).replace("localhost:8080", "localhost:" + RestAssured.port);
    }

    private static boolean isInstalled(String program) {
        return program.startsWith(File.separator)
                || Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** The one library that the Java program needs, as this build has it. */
    private static String jackson() {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classes.split(File.pathSeparator))
                .filter(jar -> Path.of(jar).getFileName().toString().matches("jackson-(core|databind|annotations)-.*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
