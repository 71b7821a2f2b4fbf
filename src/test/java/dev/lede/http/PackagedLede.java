package dev.lede.http;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged artefact, jar or native binary, as a process of its own: for what a test framework cannot do to it. */
final class PackagedLede implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final long START_SECONDS = 60;

    private final Process process;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private final Thread reader;

    private PackagedLede(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "lede-log");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it on a free port of the loopback address, and does not wait until it listens. */
    static PackagedLede start(Map<String, String> environment) throws IOException {
        ProcessBuilder command = new ProcessBuilder(command()).redirectErrorStream(true);
        command.environment().put("QUARKUS_HTTP_PORT", "0");
        command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        command.environment().putAll(environment);
        return new PackagedLede(command.start());
    }

    /** What the build has made last. */
    private static List<String> command() throws IOException {
        Properties artifact = new Properties();
        try (var in = Files.newBufferedReader(Path.of("target/quarkus-artifact.properties"))) {
            artifact.load(in);
        }
        String path = new File("target", artifact.getProperty("path")).getPath();
        List<String> command = new ArrayList<>();
        if (!artifact.getProperty("type").startsWith("native")) {
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.add("-jar");
        }
        command.add(path);
        return command;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                log.add(line);
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    port.complete(Integer.valueOf(listening.group(1)));
                }
            });
        } catch (IOException | UncheckedIOException e) {
            log.add(e.toString());
        }
        port.completeExceptionally(new IllegalStateException(String.join("\n", log)));
    }

    /** What it has printed so far. */
    List<String> log() {
        return log;
    }

    /** A connection to it, once it listens. */
    Socket connect() throws IOException {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.get(START_SECONDS, TimeUnit.SECONDS));
            socket.setSoTimeout(20_000);
            return socket;
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Lede does not listen", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Whether it ends in time; then all that it has printed is in the log. */
    boolean hasEnded(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            return false;
        }
        reader.join(TimeUnit.SECONDS.toMillis(seconds));
        return true;
    }

    int exitValue() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
