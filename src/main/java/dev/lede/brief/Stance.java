package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/**
 * The position that the article itself takes toward its main subject. Reporting somebody's criticism does not make the
 * article critical.
 *
 * @param target     the main subject
 * @param confidence from 0 (a guess) to 1
 * @param rationale  one sentence for the reader
 */
public record Stance(
        Label label, Optional<String> target, double confidence, String rationale, List<Evidence> evidence) {
    public Stance {
        evidence = List.copyOf(evidence);
    }

    /** Plain reporting is neutral; mixed is both praise and criticism, neither prevailing. */
    public enum Label {
        SUPPORTIVE,
        CRITICAL,
        NEUTRAL,
        MIXED
    }
}
