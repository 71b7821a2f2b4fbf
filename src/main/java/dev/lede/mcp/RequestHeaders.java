package dev.lede.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lede.web.Headers;

/** What the header fields of a message say of it (MCP 2026-07-28, Streamable HTTP, Request Metadata). */
final class RequestHeaders {
    static final String VERSION = "MCP-Protocol-Version";
    private static final String VERSION_IN_BODY = "io.modelcontextprotocol/protocolVersion";
    private static final String ENCODED_START = "=?base64?";
    private static final String ENCODED_END = "?=";

    private RequestHeaders() {}

    /**
     * The revision that a message is written in; before the header field existed, 2025-03-26.
     *
     * @throws RpcException UNSUPPORTED_VERSION, or HEADER_MISMATCH where the fields do not say what the body does
     */
    static Revision check(Headers headers, Message message) {
        Optional<String> inHeader = headers.get(VERSION);
        JsonNode inBody = message.params().path("_meta").path(VERSION_IN_BODY);
        if (message.method().equals("initialize") && inBody.isMissingNode()) {
            return Revision.NEWEST_WITH_HANDSHAKE;
        }
        Optional<String> named = inBody.isTextual() ? Optional.of(inBody.textValue()) : inHeader;
        Revision revision = named.map(date -> Revision.of(date).orElseThrow(RpcException::unsupportedVersion))
                .orElse(Revision.R2025_03_26);
        if (!revision.hasHandshake() && message.wantsAnswer()) {
            same(VERSION, inHeader, inBody);
            same("Mcp-Method", headers.get("Mcp-Method"), message.method());
            if (message.method().equals("tools/call")) {
                same(
                        "Mcp-Name",
                        headers.get("Mcp-Name").map(RequestHeaders::decoded),
                        message.params().path("name"));
            }
        }
        return revision;
    }

    private static void same(String name, Optional<String> inHeader, JsonNode inBody) {
        same(name, inHeader, inBody.asText());
    }

    private static void same(String name, Optional<String> inHeader, String inBody) {
        if (!inHeader.equals(Optional.of(inBody))) {
            throw new RpcException(
                    400,
                    RpcException.HEADER_MISMATCH,
                    "Header mismatch: " + name + " is missing, or does not say what the body does");
        }
    }

    private static String decoded(String value) {
        if (!value.startsWith(ENCODED_START) || !value.endsWith(ENCODED_END)) {
            return value;
        }
        int end = value.length() - ENCODED_END.length();
        try {
            byte[] bytes = Base64.getDecoder().decode(value.substring(Math.min(ENCODED_START.length(), end), end));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // No base64: then it is not the name in the body either.
            return value;
        }
    }
}
