package dev.lede.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The zip that is deployed, unpacked and started as Lambda starts it: its {@code bootstrap}, or its classes under
 * AWS's own runtime for Java.
 */
public final class FunctionZip {
    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String MEMORY = "1024";
    private static final String HEAP = "-Xmx850m";

    private final Path folder;

    private FunctionZip(Path folder) {
        this.folder = folder;
    }

    public static FunctionZip unpack(Path zip, Path into) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new IOException("an entry leads out of the zip: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy((InputStream) in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return new FunctionZip(into);
    }

    public boolean isNative() {
        return Files.exists(folder.resolve("bootstrap"));
    }

    /** @param log takes what the function prints */
    public Process start(RuntimeApi api, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder command = new ProcessBuilder(isNative() ? bootstrap() : java());
        command.directory(folder.toFile());
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API",
                        api.authority(),
                        "AWS_LAMBDA_FUNCTION_NAME",
                        "lede",
                        "AWS_LAMBDA_FUNCTION_VERSION",
                        "$LATEST",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        MEMORY,
                        // As the template has it, for the binary.
                        "DISABLE_SIGNAL_HANDLERS",
                        "true",
                        "AWS_REGION",
                        "eu-west-1",
                        "LAMBDA_TASK_ROOT",
                        folder.toString(),
                        "_HANDLER",
                        HANDLER));
        command.environment().putAll(environment);
        return command.start();
    }

    private List<String> bootstrap() {
        Path bootstrap = folder.resolve("bootstrap");
        if (!bootstrap.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot be made executable: " + bootstrap);
        }
        // In Lambda the memory of the function bounds the heap; here it would be that of this machine.
        return List.of(bootstrap.toString(), HEAP);
    }

    /** As in AWS's images for Java: five sixths of the memory, serial collector, first compiler only. */
    private List<String> java() {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-cp",
                runtime() + ":" + folder + ":" + folder.resolve("lib") + "/*",
                RUNTIME,
                HANDLER);
    }

    /** The jars of AWS's runtime, from this test's own class path. */
    private static String runtime() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("aws-lambda-java-"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
