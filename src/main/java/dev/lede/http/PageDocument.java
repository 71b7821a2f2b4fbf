package dev.lede.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;

/** The page with its style and its script put in: one document, and a policy that lets it run these two and nothing else. */
final class PageDocument {
    /** After these, neither a script nor a style sheet needs the end of its line. */
    private static final String JOINED = ";,{";

    private final byte[] bytes;
    private final String policy;
    private final String tag;

    private PageDocument(String html, String policy) {
        this.bytes = html.getBytes(StandardCharsets.UTF_8);
        this.policy = policy;
        this.tag = "\"" + sha256(html) + "\"";
    }

    static PageDocument read() {
        String style = resource("page.css");
        String script = resource("page.js");
        String html = resource("page.html").replace("/*page.css*/", style).replace("/*page.js*/", script);
        return new PageDocument(
                html,
                "default-src 'none'; script-src 'sha256-" + sha256(script) + "'; style-src 'sha256-" + sha256(style)
                        + "'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
    }

    /** The bytes themselves, not a copy: read only. */
    byte[] bytes() {
        return bytes;
    }

    int size() {
        return bytes.length;
    }

    /** The header field {@code Content-Security-Policy}. */
    String policy() {
        return policy;
    }

    /** The header field {@code ETag}. */
    String tag() {
        return tag;
    }

    /** Without indentation, empty lines, comments and needless ends of lines, which are for those who work on it. */
    private static String resource(String name) {
        try (InputStream in = PageDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the artefact");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//") && !isComment(line))
                    .map(line -> JOINED.indexOf(line.charAt(line.length() - 1)) >= 0 ? line : line + "\n")
                    .collect(Collectors.joining())
                    .stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static boolean isComment(String line) {
        return line.startsWith("/*") && line.endsWith("*/") && line.length() > 3;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
