package dev.lede.mcp;

import java.io.Serial;
import java.util.List;

/** A message that is answered with an error of the protocol; what goes wrong in the tool is a result instead. */
final class RpcException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Of JSON-RPC 2.0, 5.1. */
    static final int PARSE_ERROR = -32_700;

    static final int INVALID_REQUEST = -32_600;
    static final int METHOD_NOT_FOUND = -32_601;
    static final int INVALID_PARAMS = -32_602;

    /** Of MCP 2026-07-28. */
    static final int HEADER_MISMATCH = -32_020;

    static final int UNSUPPORTED_VERSION = -32_022;

    private final int status;
    private final int code;
    private final transient List<String> supported;

    /** @param status of the HTTP answer */
    RpcException(int status, int code, String message) {
        this(status, code, message, List.of());
    }

    private RpcException(int status, int code, String message, List<String> supported) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.supported = supported;
    }

    static RpcException unsupportedVersion() {
        return new RpcException(400, UNSUPPORTED_VERSION, "Unsupported protocol version", Revision.dates());
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    /** The revisions to choose from, where that is the error; else empty. */
    List<String> supported() {
        return supported;
    }
}
