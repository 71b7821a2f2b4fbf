package dev.lede.mcp;

import java.util.List;
import java.util.Optional;

/** The revisions of the protocol that are spoken here. */
enum Revision {
    R2026_07_28("2026-07-28"),
    R2025_11_25("2025-11-25"),
    R2025_06_18("2025-06-18"),
    R2025_03_26("2025-03-26"),
    R2024_11_05("2024-11-05");

    /** What a client that opens with a handshake is offered where it asks for one that is not known. */
    static final Revision NEWEST_WITH_HANDSHAKE = R2025_11_25;

    private final String date;

    Revision(String date) {
        this.date = date;
    }

    /** Its name in the protocol. */
    String date() {
        return date;
    }

    /** Whether a client opens with {@code initialize}; since then each request says all of itself. */
    boolean hasHandshake() {
        return this != R2026_07_28;
    }

    static Optional<Revision> of(String date) {
        return List.of(values()).stream()
                .filter(revision -> revision.date.equals(date))
                .findFirst();
    }

    /** Newest first. */
    static List<String> dates() {
        return List.of(values()).stream().map(Revision::date).toList();
    }
}
