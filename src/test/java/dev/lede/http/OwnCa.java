package dev.lede.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate authority made for one test, and a certificate of it for localhost.
 *
 * @param serverKeys what a server shows
 * @param trusted    what a client trusts: the authority alone
 */
record OwnCa(Path serverKeys, Path trusted) {
    static final String PASSWORD = "changeit";

    static OwnCa make(Path directory) {
        Path authority = directory.resolve("ca.p12");
        Path server = directory.resolve("server.p12");
        Path trusted = directory.resolve("trusted.p12");
        Path request = directory.resolve("server.csr");
        Path certificate = directory.resolve("server.pem");
        Path root = directory.resolve("ca.pem");
        keytool(authority, "-genkeypair -alias ca -keyalg EC -validity 2 -dname CN=Lede-test-CA -ext bc:c");
        keytool(server, "-genkeypair -alias server -keyalg EC -validity 2 -dname CN=localhost");
        keytool(authority, "-exportcert -rfc -alias ca -file " + root);
        keytool(server, "-certreq -alias server -file " + request);
        keytool(
                authority,
                "-gencert -rfc -alias ca -validity 2 -ext san=dns:localhost,ip:127.0.0.1 -infile " + request
                        + " -outfile " + certificate);
        keytool(server, "-importcert -noprompt -alias ca -file " + root);
        keytool(server, "-importcert -noprompt -alias server -file " + certificate);
        keytool(trusted, "-importcert -noprompt -alias ca -file " + root);
        return new OwnCa(server, trusted);
    }

    private static void keytool(Path store, String arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
