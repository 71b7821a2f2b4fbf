package dev.lede.builtin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.lede.Deadline;
import dev.lede.article.ArticleFixture;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;

/**
 * A line that tells whose side is to be seen in a short text: language, text (" | " between paragraphs) and
 * {@code name = label}, parted by tabs.
 *
 * @param name  part of the actor's name or of another form of it
 * @param label supportive, critical, mixed or none
 */
public record SideLine(String language, String text, String name, String label) {
    public static SideLine parse(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        String side = fields.get(2);
        int equals = side.lastIndexOf('=');
        return new SideLine(
                fields.get(0),
                fields.get(1),
                side.substring(0, equals).strip(),
                side.substring(equals + 1).strip());
    }

    /** Whether the built-in engine gives the side that the line tells; who is not found is given none. */
    public boolean isSeen() {
        return label.equals(seen());
    }

    /** The label that the built-in engine gives. */
    public String seen() {
        Draft draft = new BuiltinSummarizer()
                .summarize(
                        ArticleFixture.of(Optional.empty(), Optional.of(language), text.replace(" | ", "\n\n")),
                        BriefOptions.DEFAULTS,
                        Deadline.after(Duration.ofSeconds(10)));
        return draft.actors().stream()
                .filter(actor -> isCalled(actor, name))
                .findFirst()
                .flatMap(Draft.Actor::stance)
                .map(position -> position.label().name().toLowerCase(Locale.ROOT))
                .map(seen -> seen.equals("neutral") ? "none" : seen)
                .orElse("none");
    }

    private static boolean isCalled(Draft.Actor actor, String name) {
        return actor.name().contains(name) || actor.aliases().stream().anyMatch(alias -> alias.contains(name));
    }
}
