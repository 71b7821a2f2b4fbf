package dev.lede.web;

import dev.lede.Deadline;
import dev.lede.access.Caller;

/**
 * An HTTP request without a server: what every door can say of one.
 *
 * @param method   in capitals
 * @param path     percent-encoded, without the query
 * @param query    what stands after the question mark, percent-encoded; the empty string where there is none
 * @param body     the bytes as sent, after transfer coding; read only
 * @param deadline when the answer must be on its way
 * @param id       names this request in the log and in a problem's answer
 * @param caller   whom {@link WebApi#admit} let in
 */
public record WebRequest(
        String method,
        String path,
        String query,
        Headers headers,
        Body body,
        Deadline deadline,
        String id,
        Caller caller) {

    /** The bytes of a request: a type of their own, so that the record does not compare arrays. */
    public static final class Body {
        public static final Body EMPTY = new Body(new byte[0]);
        private final byte[] bytes;

        /** @param bytes not copied, so the door must not write to them afterwards */
        public Body(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The bytes themselves, not a copy: read only. */
        public byte[] bytes() {
            return bytes;
        }

        public int size() {
            return bytes.length;
        }
    }
}
