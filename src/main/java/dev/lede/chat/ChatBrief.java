package dev.lede.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.lede.brief.Brief;
import dev.lede.brief.Evidence;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Link;
import dev.lede.brief.Stance;
import dev.lede.brief.Warning;

/**
 * What a chat shows of a brief, in its order. Every string is one line of visible text, of any length, and not escaped:
 * a page may have written it.
 *
 * @param title  of the page, or its host
 * @param link   where the title may lead, in ASCII; only an address that a reader may follow ({@link Link#isSafe}), and
 *               never to another host than the one that was asked for, whatever the page calls its own address
 * @param source that host, the site and the date, as in {@code example.org · The Paper · 23 Nov 2026}
 * @param stance the article's own position, as in {@code critical of the plan (85 % sure)}
 * @param quotes the words of the page that show it
 * @param notes  what a reader should know: warnings, and that another engine stood in
 * @param footer which engine wrote it
 */
public record ChatBrief(
        String title,
        Optional<String> link,
        String source,
        String summary,
        List<Actor> actors,
        String stance,
        String rationale,
        List<String> quotes,
        List<String> notes,
        String footer) {

    /** @param position as in {@code critical of the plan} */
    public record Actor(String name, Optional<String> role, Optional<String> position) {}

    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    /** @param asked the address that the person gave, as it was written */
    public static ChatBrief of(Brief brief, String asked) {
        Brief.ArticleDetails article = brief.article();
        Optional<String> link = link(article.url(), asked);
        String host = host(link.orElse(asked));
        Stance stance = brief.stance();
        return new ChatBrief(
                article.title()
                        .map(PlainText::oneLine)
                        .filter(title -> !title.isEmpty())
                        .orElse(host),
                link,
                String.join(
                        " · ",
                        Stream.of(
                                        Optional.of(host),
                                        article.site(),
                                        article.published().map(ChatBrief::day))
                                .flatMap(Optional::stream)
                                .map(PlainText::oneLine)
                                .filter(part -> !part.isEmpty())
                                .distinct()
                                .toList()),
                PlainText.oneLine(brief.summary()),
                brief.keyActors().stream().map(ChatBrief::actor).toList(),
                position(stance.label(), stance.target()) + " (" + Math.round(stance.confidence() * 100) + " % sure)",
                PlainText.oneLine(stance.rationale()),
                stance.evidence().stream()
                        .map(Evidence::quote)
                        .map(PlainText::oneLine)
                        .toList(),
                brief.warnings().stream()
                        .map(Warning::message)
                        .map(PlainText::oneLine)
                        .toList(),
                footer(brief));
    }

    /** What a chat says while it works, as in {@code Reading example.org …}; to be escaped. */
    public static String reading(String url) {
        return "Reading " + PlainText.clip(host(url), 80) + " …";
    }

    private static Optional<String> link(Optional<String> canonical, String asked) {
        Optional<String> own = canonical.filter(Link::isSafe);
        Optional<String> given = Optional.of(asked).filter(Link::isSafe);
        boolean sameHost =
                own.isPresent() && given.isPresent() && host(own.get()).equalsIgnoreCase(host(given.get()));
        return (sameHost ? own : given.or(() -> own)).map(url -> URI.create(url).toASCIIString());
    }

    /** The host of an address that nobody has checked, in visible characters; "the page" where it has none. */
    static String host(String url) {
        try {
            String host = url.length() > Link.MAX_LENGTH ? null : new URI(url).getHost();
            return host == null ? "the page" : PlainText.oneLine(host);
        } catch (URISyntaxException e) {
            // It is for the fetcher to say what is wrong with it.
            return "the page";
        }
    }

    private static Actor actor(KeyActor actor) {
        return new Actor(
                PlainText.oneLine(actor.name()),
                actor.role().map(PlainText::oneLine).filter(role -> !role.isEmpty()),
                actor.stance().map(stance -> position(stance.label(), stance.target())));
    }

    private static String position(Stance.Label label, Optional<String> target) {
        String preposition = label == Stance.Label.CRITICAL || label == Stance.Label.SUPPORTIVE ? " of " : " on ";
        return label.name().toLowerCase(Locale.ROOT)
                + target.map(PlainText::oneLine)
                        .filter(name -> !name.isEmpty())
                        .map(name -> preposition + name)
                        .orElse("");
    }

    private static String footer(Brief brief) {
        String engine = brief.engine().name().equals("builtin")
                ? "Lede's own engine"
                : PlainText.oneLine(brief.engine().model().orElse(brief.engine().name()));
        return brief.engine().degraded() ? "Written by " + engine + ", in place of the model" : "Written by " + engine;
    }

    /** {@code 2026-11-23T08:00:00Z} as {@code 23 Nov 2026}; what is no such date stays as it is. */
    private static String day(String published) {
        if (published.length() < 10 || published.charAt(4) != '-' || published.charAt(7) != '-') {
            return published;
        }
        try {
            int month = Integer.parseInt(published.substring(5, 7));
            int day = Integer.parseInt(published.substring(8, 10));
            return month < 1 || month > 12
                    ? published
                    : day + " " + MONTHS[month - 1] + " " + published.substring(0, 4);
        } catch (NumberFormatException e) {
            return published;
        }
    }
}
