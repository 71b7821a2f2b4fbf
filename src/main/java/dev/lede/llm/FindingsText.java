package dev.lede.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.lede.brief.Draft;
import dev.lede.brief.Stance;

/** What was found in the parts of a long page, put together and written for a prompt. */
final class FindingsText {
    private static final int MOST_SENTENCES = 6;
    private static final int MOST_ACTORS = 40;

    private FindingsText() {}

    /** All claims in the order of the page; actors of one name as one, those of the most parts first. */
    static Findings merged(List<Findings> parts) {
        List<Draft.Claim> claims =
                parts.stream().flatMap(part -> part.claims().stream()).toList();
        Map<String, List<Draft.Actor>> byName = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> part.actors().stream())
                .forEach(actor -> byName.computeIfAbsent(
                                actor.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(actor));
        List<Draft.Actor> actors = byName.values().stream()
                .sorted(Comparator.comparingInt((List<Draft.Actor> same) -> -same.size()))
                .limit(MOST_ACTORS)
                .map(FindingsText::merge)
                .toList();
        return new Findings(claims, actors, stance(parts));
    }

    /** As lines of data; claims are left out evenly where they have more tokens than {@code budget} all together. */
    static String write(Findings all, int budget) {
        List<String> claims = all.claims().stream()
                .map(claim -> "- " + Untrusted.line(claim.text()) + " " + claim.sentences())
                .toList();
        int tokens = claims.stream().mapToInt(TokenEstimate::of).sum();
        int step = Math.max(1, (int) Math.ceil(tokens / (budget * 0.7)));
        StringBuilder text = new StringBuilder("Claims found:\n");
        for (int i = 0; i < claims.size(); i += step) {
            text.append(claims.get(i)).append('\n');
        }
        text.append("Actors found:\n");
        all.actors().stream().limit(MOST_ACTORS / step + 1).forEach(actor -> text.append(actor(actor)));
        all.stance()
                .ifPresent(position ->
                        text.append("Stance found: ").append(position(position)).append('\n'));
        return text.toString();
    }

    /** As many claims as a reply may have, taken evenly over the page; the first of each part is the most telling. */
    static Findings spread(Findings all, ReplySchema schema) {
        int count = Math.min(schema.mostClaims(), all.claims().size());
        List<Draft.Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(all.claims().get(i * all.claims().size() / count));
        }
        return new Findings(
                claims, all.actors().stream().limit(schema.mostActors()).toList(), all.stance());
    }

    private static Draft.Actor merge(List<Draft.Actor> same) {
        Draft.Actor first = same.get(0);
        return new Draft.Actor(
                first.name(),
                same.stream()
                        .flatMap(actor -> actor.aliases().stream())
                        .distinct()
                        .limit(ReplySchema.MOST_ALIASES)
                        .toList(),
                first.type(),
                same.stream().flatMap(actor -> actor.role().stream()).findFirst(),
                same.stream().flatMap(actor -> actor.stance().stream()).findFirst(),
                numbers(same.stream().map(Draft.Actor::sentences)));
    }

    /** The label of the most parts, the surer the more of them agree. */
    private static Optional<Draft.Position> stance(List<Findings> parts) {
        List<Draft.Position> positions =
                parts.stream().flatMap(part -> part.stance().stream()).toList();
        Map<Stance.Label, List<Draft.Position>> byLabel =
                positions.stream().collect(Collectors.groupingBy(Draft.Position::label));
        return byLabel.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(same -> new Draft.Position(
                        same.get(0).label(),
                        same.stream().flatMap(p -> p.target().stream()).findFirst(),
                        same.stream()
                                        .mapToDouble(Draft.Position::confidence)
                                        .average()
                                        .orElse(0)
                                * same.size()
                                / positions.size(),
                        same.get(0).rationale(),
                        numbers(same.stream().map(Draft.Position::sentences))));
    }

    private static String actor(Draft.Actor actor) {
        return "- " + Untrusted.line(actor.name()) + " (" + actor.type().name().toLowerCase(Locale.ROOT) + ")"
                + actor.role().map(role -> ", " + Untrusted.line(role)).orElse("") + " " + actor.sentences()
                + actor.stance().map(p -> "; stance: " + position(p)).orElse("") + "\n";
    }

    private static String position(Draft.Position position) {
        return position.label().name().toLowerCase(Locale.ROOT)
                + position.target()
                        .map(target -> " of " + Untrusted.line(target))
                        .orElse("") + " "
                + position.sentences();
    }

    private static List<Integer> numbers(Stream<List<Integer>> lists) {
        return lists.flatMap(List::stream).distinct().limit(MOST_SENTENCES).toList();
    }
}
