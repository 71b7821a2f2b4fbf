package dev.lede.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** What {@code openapi.yaml} says of a brief, as a schema that stands by itself. */
final class Descriptions {
    private Descriptions() {}

    static JsonNode component(String name) {
        try (InputStream yaml = Descriptions.class.getResourceAsStream("/dev/lede/web/openapi.yaml")) {
            String text = new ObjectMapper()
                    .writeValueAsString(
                            new ObjectMapper(new YAMLFactory()).readTree(yaml).at("/components/schemas/" + name));
            return new ObjectMapper().readTree(text.replace("#/components/schemas/", "#/$defs/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode brief() {
        ObjectNode brief = (ObjectNode) component("Brief");
        ObjectNode parts = brief.putObject("$defs");
        for (String name : List.of("Evidence", "KeyActor", "Stance", "Label", "Article", "Engine")) {
            parts.set(name, component(name));
        }
        return brief;
    }
}
