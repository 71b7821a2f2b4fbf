package dev.lede.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** Holds real answers against the schemas of openapi.yaml (OpenAPI 3.1 schemas are JSON Schema 2020-12). */
final class AnswerSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerSchema() {}

    /** What is wrong with {@code json} as the component schema {@code name}; empty where nothing is. */
    static Set<ValidationMessage> faults(String name, String json) {
        ObjectNode schema = description().deepCopy();
        schema.put("$ref", "#/components/schemas/" + name);
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode description() {
        try (InputStream yaml = AnswerSchema.class.getResourceAsStream("/dev/lede/web/openapi.yaml")) {
            JsonNode description = new ObjectMapper(new YAMLFactory()).readTree(yaml);
            return (ObjectNode) description;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
