package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks drafted actors against the article: the name must occur, mentions are counted, the role must be worded by the
 * page, a stance must be shown by a sentence.
 */
final class ActorCheck {
    private final Citations citations;
    private final List<Warning> warnings;
    private final Mentions mentions;
    private final String folded;

    ActorCheck(String text, Mentions mentions, Citations citations, List<Warning> warnings) {
        this.citations = citations;
        this.warnings = warnings;
        this.mentions = mentions;
        this.folded = fold(text);
    }

    List<KeyActor> check(List<Draft.Actor> drafts) {
        List<KeyActor> actors = new ArrayList<>();
        for (Draft.Actor draft : drafts) {
            Optional<Integer> first = mentions.first(draft.name());
            if (first.isPresent()) {
                actors.add(check(draft, first.get()));
            } else {
                warnings.add(new Warning("actor-dropped", "An actor was left out: the page does not name it."));
            }
        }
        return actors;
    }

    private KeyActor check(Draft.Actor draft, int first) {
        List<Evidence> shown = citations.resolve(draft.sentences());
        if (shown.isEmpty()) {
            shown = citations.at(first).map(List::of).orElse(List.of());
        }
        Optional<Draft.Position> position = draft.stance().filter(stance -> stands(draft, stance));
        List<Evidence> evidence = Stream.concat(
                        shown.stream(), position.stream().flatMap(p -> citations.resolve(p.sentences()).stream()))
                .distinct()
                .toList();
        return new KeyActor(
                draft.name(),
                draft.type(),
                role(draft),
                mentions.count(draft.name(), draft.aliases()),
                position.map(p -> new KeyActor.ActorStance(p.label(), p.target().filter(mentions::names))),
                evidence);
    }

    private boolean stands(Draft.Actor draft, Draft.Position stance) {
        boolean shown = !citations.resolve(stance.sentences()).isEmpty();
        if (!shown) {
            warnings.add(new Warning(
                    "stance-dropped",
                    "The stance of " + draft.name() + " was left out: it cites no sentence that the page has."));
        }
        return shown;
    }

    private Optional<String> role(Draft.Actor draft) {
        Optional<String> role = draft.role().map(String::strip).filter(r -> !r.isEmpty());
        if (role.isPresent() && !folded.contains(fold(role.get()))) {
            warnings.add(new Warning(
                    "role-dropped", "The role of " + draft.name() + " was left out: the page does not word it so."));
            return Optional.empty();
        }
        return role;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
