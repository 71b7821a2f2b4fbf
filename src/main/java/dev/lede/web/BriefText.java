package dev.lede.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.lede.brief.Brief;
import dev.lede.brief.Evidence;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Stance;
import dev.lede.brief.Warning;

/**
 * A brief for people to read, as Markdown or as plain text. What comes from the page is escaped: it can neither format
 * the answer nor put a link or a mention into it, in Markdown as in a chat program that is given plain text.
 */
public final class BriefText {
    private final boolean markdown;
    private final UnaryOperator<String> escape;
    private final StringBuilder out = new StringBuilder();

    private BriefText(boolean markdown) {
        this.markdown = markdown;
        this.escape = markdown ? Markdown::escape : Markdown::defuse;
    }

    /** Markdown in which nothing that the page says can format, link, embed or ping. */
    public static String markdown(Brief brief) {
        return new BriefText(true).brief(brief);
    }

    static String plain(Brief brief) {
        return new BriefText(false).brief(brief);
    }

    private String brief(Brief brief) {
        Brief.ArticleDetails article = brief.article();
        article.title()
                .ifPresent(title -> out.append(heading(title, article.url())).append("\n\n"));
        String source = String.join(
                " · ",
                Stream.of(article.byline(), article.site(), article.published())
                        .flatMap(Optional::stream)
                        .map(escape)
                        .toList());
        if (!source.isEmpty()) {
            out.append(source).append("\n\n");
        }
        out.append(escape.apply(brief.summary())).append('\n');
        if (!brief.keyActors().isEmpty()) {
            section("Key actors");
            brief.keyActors().forEach(this::actor);
        }
        section("Stance");
        stance(brief.stance());
        if (!brief.warnings().isEmpty()) {
            section("Notes");
            for (Warning warning : brief.warnings()) {
                out.append("- ").append(escape.apply(warning.message())).append('\n');
            }
        }
        article.text().ifPresent(text -> {
            section("Text");
            text.lines().forEach(line -> out.append(escape.apply(line)).append('\n'));
        });
        return out.toString();
    }

    private String heading(String title, Optional<String> url) {
        if (!markdown) {
            return escape.apply(title)
                    + url.map(u -> "\n" + Markdown.oneLine(u)).orElse("");
        }
        return "# " + url.flatMap(u -> Markdown.link(title, u)).orElseGet(() -> Markdown.escape(title));
    }

    private void section(String name) {
        out.append('\n').append(markdown ? "## " : "").append(name).append(markdown ? "\n\n" : ":\n");
    }

    private void actor(KeyActor actor) {
        String name = escape.apply(actor.name());
        out.append("- ").append(markdown ? "**" + name + "**" : name);
        actor.role().ifPresent(role -> out.append(", ").append(escape.apply(role)));
        actor.stance().ifPresent(stance -> out.append(": ").append(position(stance.label(), stance.target())));
        out.append('\n');
    }

    private void stance(Stance stance) {
        out.append(position(stance.label(), stance.target()))
                .append(" (confidence ")
                .append(Math.round(stance.confidence() * 100))
                .append(" %). ")
                .append(escape.apply(stance.rationale()))
                .append('\n');
        quotes(stance.evidence());
    }

    private void quotes(List<Evidence> evidence) {
        for (Evidence one : evidence) {
            out.append('\n').append(markdown ? "> " : "  “").append(escape.apply(one.quote()));
            out.append(markdown ? "\n" : "”\n");
        }
    }

    private String position(Stance.Label label, Optional<String> target) {
        String name = label.name().toLowerCase(Locale.ROOT);
        String preposition = label == Stance.Label.CRITICAL || label == Stance.Label.SUPPORTIVE ? " of " : " on ";
        return name + target.map(t -> preposition + escape.apply(t)).orElse("");
    }
}
