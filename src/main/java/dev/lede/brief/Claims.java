package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns drafted claims into those that stand, and says of every other why it does not. */
final class Claims {
    /** An answer longer than this is not a brief; an engine that sends more is cut off. */
    private static final int MAX_CLAIMS = 12;

    private static final int MAX_READ = 60;
    private static final int MAX_CLAIM = 2_000;

    private final Citations citations;
    private final ClaimCheck check;
    private final List<Warning> warnings;

    Claims(Citations citations, ClaimCheck check, List<Warning> warnings) {
        this.citations = citations;
        this.check = check;
        this.warnings = warnings;
    }

    List<Claim> of(List<Draft.Claim> drafts) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < Math.min(drafts.size(), MAX_READ) && claims.size() < MAX_CLAIMS; i++) {
            claim(drafts.get(i), i + 1).ifPresent(claims::add);
        }
        return claims;
    }

    private Optional<Claim> claim(Draft.Claim draft, int number) {
        String text = draft.text().strip();
        List<Integer> cited = citations.valid(draft.sentences());
        if (cited.isEmpty() || text.isEmpty()) {
            dropped(number, "cites no sentence that the page has");
            return Optional.empty();
        }
        List<Finding> findings = check.check(text.length() > MAX_CLAIM ? Clip.of(text, MAX_CLAIM) : text, cited);
        if (!findings.isEmpty() && findings.get(0).hard()) {
            dropped(number, findings.get(0).reason());
            return Optional.empty();
        }
        findings.stream()
                .findFirst()
                .ifPresent(finding -> warnings.add(new Warning(
                        "claim-weak-support",
                        "Statement " + number + " should be checked: it " + finding.reason() + ".")));
        return Optional.of(new Claim(Wording.clean(text, MAX_CLAIM), citations.resolve(cited)));
    }

    private void dropped(int number, String reason) {
        warnings.add(new Warning("claim-dropped", "Statement " + number + " was left out: it " + reason + "."));
    }
}
