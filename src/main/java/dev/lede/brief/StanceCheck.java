package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/** Keeps the article's stance only with sentences that show it, and words of its own where the engine's do not stand. */
final class StanceCheck {
    private static final int MAX_RATIONALE = 400;

    private final Mentions mentions;
    private final Citations citations;
    private final ClaimCheck check;
    private final List<Warning> warnings;

    StanceCheck(Mentions mentions, Citations citations, ClaimCheck check, List<Warning> warnings) {
        this.mentions = mentions;
        this.citations = citations;
        this.check = check;
        this.warnings = warnings;
    }

    Stance check(Optional<Draft.Position> position) {
        List<Evidence> evidence =
                position.map(p -> citations.resolve(p.sentences())).orElse(List.of());
        if (position.isEmpty() || evidence.isEmpty()) {
            warnings.add(new Warning(
                    "stance-unsupported", "No sentence of the page shows a position, so it is given as neutral."));
            return new Stance(
                    Stance.Label.NEUTRAL, Optional.empty(), 0, "The page shows no position of its own.", List.of());
        }
        Draft.Position draft = position.get();
        Optional<String> target = target(draft, mentions);
        String rationale = draft.rationale()
                .map(r -> Wording.clean(r, MAX_RATIONALE))
                .filter(r -> !r.isEmpty())
                .filter(check::isHarmless)
                .orElseGet(() -> rationale(draft.label(), target));
        return new Stance(draft.label(), target, clamp(draft.confidence()), rationale, evidence);
    }

    /** What the position is about, where the page names it so. */
    static Optional<String> target(Draft.Position position, Mentions mentions) {
        return position.target()
                .map(t -> Wording.clean(t, ActorCheck.MAX_NAME))
                .filter(t -> mentions.names(t) && !AddressCheck.isAddress(t));
    }

    private static String rationale(Stance.Label label, Optional<String> target) {
        String toward = target.map(t -> " toward " + t).orElse("");
        return switch (label) {
            case SUPPORTIVE ->
                "The article speaks in favour" + target.map(t -> " of " + t).orElse("") + ".";
            case CRITICAL ->
                "The article speaks critically" + target.map(t -> " of " + t).orElse("") + ".";
            case MIXED -> "The article holds praise and criticism" + toward + ".";
            case NEUTRAL -> "The article reports without taking a position" + toward + ".";
        };
    }

    private static double clamp(double confidence) {
        return confidence >= 0 ? Math.min(1, confidence) : 0;
    }
}
