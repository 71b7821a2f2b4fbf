package dev.lede.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.lede.article.Article;

/**
 * One model reply of our own data: {@code src/test/resources/brief/faithfulness}, whose head explains the form.
 *
 * @param fault what is planted on the marked item; the empty string in a faithful reply
 */
public record FaithfulnessReply(String language, String name, Article article, String fault, List<Item> items) {
    /** What became of an item. */
    public enum Fate {
        KEPT,
        WARNED,
        DROPPED
    }

    /** One line of a reply: a claim, an actor, an actor's position or the stance of the article. */
    public record Item(boolean planted, String line, Draft draft) {}

    /** The replies of a part: {@code tuning} or {@code checking}. */
    public static List<FaithfulnessReply> read(String part) {
        List<FaithfulnessReply> replies = new ArrayList<>();
        String[] head = {"", ""};
        List<String> sentences = new ArrayList<>();
        String fault = "";
        List<Item> items = new ArrayList<>();
        for (String line : List.of((lines(part) + "\n@ end end").split("\n"))) {
            boolean article = line.startsWith("@ ");
            if (article || line.equals("+") || line.startsWith("- ")) {
                if (!items.isEmpty()) {
                    replies.add(new FaithfulnessReply(
                            head[0], head[1], article(head[0], sentences), fault, List.copyOf(items)));
                    items.clear();
                }
                fault = line.startsWith("- ") ? line.substring(2) : "";
            }
            if (article) {
                head = line.substring(2).split(" ");
                sentences.clear();
            } else if (line.startsWith("claim ")
                    || line.startsWith("! ")
                    || line.matches("(actor|position|stance) .*")) {
                items.add(item(line));
            } else if (!(line.isBlank() || line.startsWith("# ") || line.equals("+") || line.startsWith("- "))) {
                sentences.add(line);
            }
        }
        return replies;
    }

    private static String lines(String part) {
        try (InputStream in = FaithfulnessReply.class.getResourceAsStream("/brief/faithfulness/" + part + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(String language, List<String> sentences) {
        return Texts.in(language, sentences.toArray(new String[0]));
    }

    private static Item item(String line) {
        boolean planted = line.startsWith("! ");
        String plain = planted ? line.substring(2) : line;
        int open = plain.indexOf('[');
        int close = plain.indexOf(']');
        List<Integer> cited = Stream.of(plain.substring(open + 1, close).split(" "))
                .filter(Predicate.not(String::isBlank))
                .map(Integer::valueOf)
                .toList();
        String text = plain.substring(close + 1).strip();
        List<String> parts =
                Stream.of((text + " | | | ").split("\\|")).map(String::strip).toList();
        Optional<Draft.Position> none = Optional.empty();
        Draft draft =
                switch (plain.substring(0, open).strip()) {
                    case "claim" -> draft(List.of(new Draft.Claim(text, cited)), List.of(), none);
                    case "actor" ->
                        draft(List.of(), List.of(actor(parts.get(0), some(parts.get(2)), none, cited)), none);
                    case "position" ->
                        draft(
                                List.of(),
                                List.of(actor(
                                        parts.get(0),
                                        Optional.empty(),
                                        Optional.of(position(parts.get(1), parts.get(2), "", cited)),
                                        cited)),
                                none);
                    default ->
                        draft(
                                List.of(),
                                List.of(),
                                Optional.of(position(parts.get(0), parts.get(1), parts.get(2), cited)));
                };
        return new Item(planted, plain, draft);
    }

    private static Draft draft(List<Draft.Claim> claims, List<Draft.Actor> actors, Optional<Draft.Position> stance) {
        return new Draft(claims, actors, stance, Engine.BUILTIN, List.of());
    }

    private static Draft.Actor actor(
            String name, Optional<String> role, Optional<Draft.Position> position, List<Integer> cited) {
        return new Draft.Actor(name, List.of(), KeyActor.Type.PERSON, role, position, cited);
    }

    private static Draft.Position position(String label, String target, String rationale, List<Integer> cited) {
        return new Draft.Position(
                Stance.Label.valueOf(label.toUpperCase(Locale.ROOT)), some(target), 0.5, some(rationale), cited);
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What the checks make of an item on its own. */
    public Fate fate(Item item) {
        Brief brief = ground(item);
        boolean lost = brief.claims().size() < item.draft().claims().size()
                || brief.keyActors().size() < item.draft().actors().size()
                || brief.keyActors().stream()
                        .anyMatch(actor -> lost(actor, item.draft().actors().get(0)))
                || (item.draft().stance().isPresent()
                        && lost(brief.stance(), item.draft().stance().get()));
        boolean warned = brief.warnings().stream().anyMatch(w -> w.code().endsWith("-weak-support"));
        return lost ? Fate.DROPPED : warned ? Fate.WARNED : Fate.KEPT;
    }

    /** Why, in the words of the warnings. */
    public List<String> reasons(Item item) {
        return ground(item).warnings().stream().map(Warning::message).toList();
    }

    private Brief ground(Item item) {
        return new Grounding().ground(item.draft(), article, BriefOptions.DEFAULTS);
    }

    private static boolean lost(KeyActor actor, Draft.Actor draft) {
        return actor.role().isPresent() != draft.role().isPresent()
                || actor.stance().isPresent() != draft.stance().isPresent();
    }

    private static boolean lost(Stance stance, Draft.Position draft) {
        return stance.label() != draft.label()
                || stance.evidence().isEmpty()
                || draft.rationale().map(r -> !r.equals(stance.rationale())).orElse(false);
    }
}
