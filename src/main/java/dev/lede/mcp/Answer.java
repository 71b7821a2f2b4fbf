package dev.lede.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lede.web.WebResponse;

/** Writes the answers of JSON-RPC 2.0. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/json";

    private Answer() {}

    /** Writes members of an object that is open. */
    interface Members {
        void write(JsonGenerator out) throws IOException;
    }

    /** There is nothing to say. */
    static WebResponse accepted() {
        return WebResponse.of(202, TYPE, new byte[0]);
    }

    static WebResponse result(JsonNode id, Members result) {
        return message(200, id, out -> {
            out.writeObjectFieldStart("result");
            result.write(out);
            out.writeEndObject();
        });
    }

    /** @param id of the message; missing where it could not be read */
    static WebResponse error(RpcException error, JsonNode id) {
        return message(error.status(), id, out -> {
            out.writeObjectFieldStart("error");
            out.writeNumberField("code", error.code());
            out.writeStringField("message", error.text());
            if (!error.supported().isEmpty()) {
                out.writeObjectFieldStart("data");
                strings("supported", error.supported(), out);
                out.writeEndObject();
            }
            out.writeEndObject();
        });
    }

    static void strings(String name, Iterable<String> values, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    private static WebResponse message(int status, JsonNode id, Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("jsonrpc", "2.0");
            out.writeFieldName("id");
            if (id.isMissingNode()) {
                out.writeNull();
            } else {
                JSON.writeTree(out, id);
            }
            members.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return WebResponse.of(status, TYPE, bytes.toByteArray());
    }
}
