package dev.lede.fetch;

/** A server's answer; the body is empty where it was not of use, and still compressed where it came so. */
final class Reply {
    private final Head head;
    private final byte[] body;

    Reply(Head head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    Head head() {
        return head;
    }

    byte[] body() {
        return body;
    }
}
