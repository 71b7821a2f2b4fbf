package dev.lede.brief;

import java.util.List;

/** One statement of the summary with the sentences that support it, never without any. */
public record Claim(String text, List<Evidence> evidence) {
    public Claim {
        evidence = List.copyOf(evidence);
    }
}
