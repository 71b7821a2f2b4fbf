package dev.lede.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code target/function.zip} as a process under a {@link RuntimeApi}. */
final class RunningFunction implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ZIP = Path.of("target/function.zip");

    private final RuntimeApi api;
    private final Process process;
    private final Path log;

    private final boolean nativeBinary;

    private RunningFunction(RuntimeApi api, Process process, Path log, boolean nativeBinary) {
        this.api = api;
        this.process = process;
        this.log = log;
        this.nativeBinary = nativeBinary;
    }

    static RunningFunction start(Path folder, Map<String, String> queues, Map<String, String> environment)
            throws IOException {
        Map<String, String> both = new HashMap<>(queues);
        both.putAll(environment);
        return start(folder, both);
    }

    static RunningFunction start(Path folder, Map<String, String> environment) throws IOException {
        RuntimeApi api = new RuntimeApi();
        Path log = folder.resolve("function.log");
        FunctionZip zip = FunctionZip.unpack(ZIP, Files.createDirectory(folder.resolve("task")));
        return new RunningFunction(api, zip.start(api, environment, log), log, zip.isNative());
    }

    boolean isNative() {
        return nativeBinary;
    }

    RuntimeApi api() {
        return api;
    }

    Process process() {
        return process;
    }

    RuntimeApi.Outcome call(String event) throws InterruptedException, ExecutionException, TimeoutException {
        return api.invoke(event, Duration.ofSeconds(30));
    }

    /** The answer to a sample event, which is not to be an error. */
    JsonNode answer(String event) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        RuntimeApi.Outcome outcome = call(event);
        if (outcome.error()) {
            throw new IllegalStateException(outcome.body());
        }
        return JSON.readTree(outcome.body());
    }

    /** What it has printed so far. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    boolean hasEnded(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    /** Memory that the process holds, in KiB. */
    long residentKib() throws IOException {
        return Files.readAllLines(proc().resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Sockets of the process that wait for somebody to connect: their local addresses. */
    List<String> listening() throws IOException {
        return sockets("0A").map(row -> row[1]).toList();
    }

    /** Ports to which the process has connections. */
    List<Integer> connections() throws IOException {
        return sockets("01")
                .map(row -> Integer.valueOf(row[2].substring(row[2].lastIndexOf(':') + 1), 16))
                .toList();
    }

    /** Classes of which the JVM has objects, by the JDK's own jcmd. */
    List<String> objects() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process run = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram").start();
        List<String> classes = run.inputReader()
                .lines()
                // "  12:  345  6789  name (module)"
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[0].matches("\\d+:"))
                .map(columns -> columns[3])
                .toList();
        if (classes.size() < 1_000) {
            throw new IllegalStateException("this is no list of a JVM's objects: " + classes);
        }
        return classes;
    }

    /** Columns of proc(5): 1 local address, 2 remote address, 3 state (0A is LISTEN, 01 ESTABLISHED), 9 inode. */
    private Stream<String[]> sockets(String state) throws IOException {
        List<String> own;
        try (Stream<Path> files = Files.list(proc().resolve("fd"))) {
            own = files.map(RunningFunction::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1))
                    .toList();
        }
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> rows(proc().resolve("net").resolve(table)))
                .map(row -> row.strip().split("\\s+"))
                .filter(row -> row.length > 9 && row[3].equals(state) && own.contains(row[9]));
    }

    private Path proc() {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private static Stream<String> rows(Path table) {
        try {
            return Files.exists(table) ? Files.readAllLines(table).stream() : Stream.of();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            // Closed since it was listed.
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        api.close();
    }
}
