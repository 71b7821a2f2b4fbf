package dev.lede.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.lede.ProblemException;

/** Renders a problem (RFC 9457). */
final class ProblemJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ProblemJson() {}

    /** @param id names the request, so that the caller can ask about it */
    static WebResponse render(ProblemException problem, String id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("type", "urn:lede:problem:" + problem.problem().code());
            out.writeStringField("title", problem.problem().title());
            out.writeNumberField("status", problem.problem().status());
            out.writeStringField("detail", problem.detail());
            out.writeStringField("instance", "urn:uuid:" + id);
            out.writeStringField("code", problem.problem().code());
            out.writeBooleanField("retryable", problem.problem().retryable());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        WebResponse answer =
                WebResponse.of(problem.problem().status(), "application/problem+json", bytes.toByteArray());
        return problem.retryAfter()
                .map(wait -> answer.with("Retry-After", Long.toString(wholeSeconds(wait))))
                .orElse(answer);
    }

    /** Never less than the wait, and never 0, which would ask for the same call at once (RFC 9110, 10.2.3). */
    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
