package dev.lede.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lede.brief.Draft;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Stance;

/**
 * Takes from a reply what has the shape that was asked for and passes over the rest. Counts and lengths are held to
 * here whatever the model did; every text is one visible line.
 */
final class ReplyReader {
    /** Longer than asked for is no fault as long as it is still a sentence. */
    private static final int CLAIM_LENGTH = 800;

    /** No page has more sentences than this many digits can count. */
    private static final int MOST_DIGITS = 7;

    private static final double NO_CONFIDENCE = 0.5;

    private ReplyReader() {}

    static Findings read(Reply reply, ReplySchema schema) {
        List<Draft.Claim> claims = new ArrayList<>();
        for (JsonNode claim : reply.member("claims")) {
            String text = text(claim, "text", CLAIM_LENGTH);
            if (!text.isEmpty() && claims.size() < schema.mostClaims()) {
                claims.add(new Draft.Claim(text, sentences(claim)));
            }
        }
        List<Draft.Actor> actors = new ArrayList<>();
        for (JsonNode actor : reply.member("actors")) {
            if (actors.size() < schema.mostActors()) {
                actor(actor).ifPresent(actors::add);
            }
        }
        return new Findings(claims, actors, position(reply.member("stance")));
    }

    private static Optional<Draft.Actor> actor(JsonNode node) {
        String name = text(node, "name", ReplySchema.NAME_LENGTH);
        Optional<KeyActor.Type> type = constant(KeyActor.Type.values(), node.path("type"));
        if (name.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        List<String> aliases = new ArrayList<>();
        for (JsonNode alias : node.path("aliases")) {
            String other = line(alias, ReplySchema.NAME_LENGTH);
            if (!other.isEmpty() && !other.equals(name) && aliases.size() < ReplySchema.MOST_ALIASES) {
                aliases.add(other);
            }
        }
        return Optional.of(new Draft.Actor(
                name,
                aliases,
                type.get(),
                Optional.of(text(node, "role", ReplySchema.ROLE_LENGTH)).filter(role -> !role.isEmpty()),
                position(node.path("stance")),
                sentences(node)));
    }

    /** Empty also for {@link ReplySchema#NO_STANCE}, which is no label. */
    private static Optional<Draft.Position> position(JsonNode node) {
        return constant(Stance.Label.values(), node.path("label"))
                .map(label -> new Draft.Position(
                        label,
                        optional(node, "target", ReplySchema.TARGET_LENGTH),
                        node.path("confidence").asDouble(NO_CONFIDENCE),
                        optional(node, "rationale", 2 * ReplySchema.RATIONALE_LENGTH),
                        sentences(node)));
    }

    private static List<Integer> sentences(JsonNode node) {
        List<Integer> numbers = new ArrayList<>();
        JsonNode cited = node.path("sentences");
        for (JsonNode one : cited.isArray() ? cited : List.of(cited)) {
            int number = number(one);
            if (number > 0 && !numbers.contains(number) && numbers.size() < ReplySchema.MOST_SENTENCES) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Also of {@code "12"} and {@code "[12]"}, as models without a schema write them; 0 for what is no number. */
    private static int number(JsonNode node) {
        if (node.isNumber()) {
            double value = node.asDouble();
            return value == Math.rint(value) && value > 0 && value < Math.pow(10, MOST_DIGITS) ? (int) value : 0;
        }
        String digits = node.asText("").replaceAll("[\\[\\]sS# ]", "");
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : 0;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, JsonNode node) {
        String name = node.asText("").strip().toUpperCase(Locale.ROOT);
        // British models exist.
        String spelled = name.equals("ORGANISATION") ? "ORGANIZATION" : name;
        return Arrays.stream(values)
                .filter(value -> value.name().equals(spelled))
                .findFirst();
    }

    private static Optional<String> optional(JsonNode node, String member, int length) {
        return Optional.of(text(node, member, length)).filter(value -> !value.isEmpty());
    }

    private static String text(JsonNode node, String member, int length) {
        return line(node.path(member), length);
    }

    private static String line(JsonNode node, int length) {
        String text = node.isTextual() ? Visible.line(node.asText()) : "";
        return text.length() <= length ? text : Visible.cut(text, length);
    }
}
