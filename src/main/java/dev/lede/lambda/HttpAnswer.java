package dev.lede.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.lede.web.WebResponse;

/** An answer as API Gateway, Function URLs and load balancers take it from a function. */
final class HttpAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private HttpAnswer() {}

    /** @param severalValues whether the event had lists of header values, which the answer then must have too */
    static byte[] write(WebResponse response, boolean loadBalancer, boolean severalValues) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(response.body().length + 512);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("statusCode", response.status());
            if (loadBalancer) {
                out.writeStringField("statusDescription", response.status() + " " + family(response.status()));
            }
            out.writeObjectFieldStart(severalValues ? "multiValueHeaders" : "headers");
            for (Map.Entry<String, String> header : response.headers().entrySet()) {
                if (severalValues) {
                    out.writeArrayFieldStart(header.getKey());
                    out.writeString(header.getValue());
                    out.writeEndArray();
                } else {
                    out.writeStringField(header.getKey(), header.getValue());
                }
            }
            out.writeEndObject();
            boolean text = isText(response.headers().getOrDefault("Content-Type", ""));
            out.writeStringField(
                    "body",
                    text
                            ? new String(response.body(), StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(response.body()));
            out.writeBooleanField("isBase64Encoded", !text);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("text/") || contentType.contains("json") || contentType.contains("yaml");
    }

    /** A load balancer wants words behind the number and does not care which. */
    private static String family(int status) {
        return status < 400 ? "OK" : status < 500 ? "Request Problem" : "Server Problem";
    }
}
