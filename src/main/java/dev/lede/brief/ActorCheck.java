package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.lede.article.Article;
import dev.lede.article.Sentence;

/**
 * Checks drafted actors against the article: the name must occur, mentions are counted, the role must be worded by the
 * page, a stance must be shown by a sentence about the actor.
 */
final class ActorCheck {
    static final int MAX_NAME = 120;
    private static final int MAX_ROLE = 200;
    private static final int MAX_ALIASES = 12;

    private final Article article;
    private final Citations citations;
    private final List<Warning> warnings;
    private final Mentions mentions;
    private final String folded;

    /** @param text the article's, as far as it may be built on */
    ActorCheck(Article article, String text, Mentions mentions, Citations citations, List<Warning> warnings) {
        this.article = article;
        this.citations = citations;
        this.warnings = warnings;
        this.mentions = mentions;
        this.folded = fold(text);
    }

    List<KeyActor> check(List<Draft.Actor> drafts) {
        List<KeyActor> actors = new ArrayList<>();
        for (Draft.Actor draft : drafts) {
            String name = Wording.clean(draft.name(), MAX_NAME);
            Optional<Integer> first = AddressCheck.isAddress(name) ? Optional.empty() : mentions.first(name);
            if (first.isPresent()) {
                actors.add(check(draft, name, first.get()));
            } else {
                warnings.add(new Warning("actor-dropped", "An actor was left out: the page does not name it."));
            }
        }
        return actors;
    }

    private KeyActor check(Draft.Actor draft, String name, int first) {
        List<String> aliases = aliases(draft, name);
        List<Evidence> shown = citations.resolve(draft.sentences());
        if (shown.isEmpty()) {
            shown = citations.at(first).map(List::of).orElse(List.of());
        }
        Optional<Draft.Position> position = draft.stance().filter(stance -> stands(draft, name, aliases, stance));
        List<Evidence> evidence = Stream.concat(
                        shown.stream(), position.stream().flatMap(p -> citations.resolve(p.sentences()).stream()))
                .distinct()
                .toList();
        return new KeyActor(
                name,
                draft.type(),
                role(draft, name),
                mentions.count(name, aliases),
                position.map(p -> new KeyActor.ActorStance(p.label(), StanceCheck.target(p, mentions))),
                evidence);
    }

    /** Other forms of the name; a plain small word is none, or "the" would be mentioned hundreds of times. */
    private static List<String> aliases(Draft.Actor draft, String name) {
        return draft.aliases().stream()
                .limit(MAX_ALIASES)
                .map(alias -> Wording.clean(alias, MAX_NAME))
                .filter(alias ->
                        !alias.isEmpty() && (isNamelike(alias) || fold(name).contains(fold(alias))))
                .toList();
    }

    private static boolean isNamelike(String alias) {
        return alias.codePoints()
                        .anyMatch(c -> Character.isUpperCase(c) || (Character.isLetter(c) && !Character.isLowerCase(c)))
                || alias.indexOf(' ') > 0;
    }

    private boolean stands(Draft.Actor draft, String name, List<String> aliases, Draft.Position stance) {
        List<Integer> cited = citations.valid(stance.sentences());
        if (cited.isEmpty()) {
            warnings.add(new Warning(
                    "stance-dropped",
                    "The stance of " + name + " was left out: it cites no sentence that the page has."));
            return false;
        }
        List<String> forms =
                Stream.concat(Stream.of(name, lastWord(name)), aliases.stream()).toList();
        if (cited.stream()
                .anyMatch(number -> names(number, forms)
                        || goesOn(number, forms, draft.role().orElse("")))) {
            return true;
        }
        boolean near = cited.stream().anyMatch(n -> names(n - 1, forms) || names(n - 2, forms) || names(n + 1, forms));
        warnings.add(
                near
                        ? new Warning(
                                "stance-weak-support",
                                "The stance of " + name
                                        + " should be checked: the sentence that it cites does not name the actor.")
                        : new Warning(
                                "stance-dropped",
                                "The stance of " + name
                                        + " was left out: no sentence that it cites is about the actor."));
        return near;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Whether the sentence has one of the forms, with whatever ending: "Lozinskogo" has "Lozinsk". */
    private boolean names(int number, List<String> forms) {
        Optional<Sentence> sentence = article.sentence(number);
        if (sentence.isEmpty()) {
            return false;
        }
        String text = fold(article.textOf(sentence.get()));
        return forms.stream().map(ActorCheck::fold).anyMatch(form -> text.contains(root(form)));
    }

    /** Whether the sentence has a pronoun, quoted words or a word of the role ("the envoy"), after one that names the actor. */
    private boolean goesOn(int number, List<String> forms, String role) {
        if (!names(number - 1, forms)) {
            return false;
        }
        String text = article.sentence(number).map(article::textOf).orElse("");
        Lexicon lexicon = Lexicon.of(article.metadata().language().orElse(""));
        List<Token> called = Tokenizer.tokens(Wording.clean(role, MAX_ROLE), lexicon).stream()
                .filter(Token::isContent)
                .toList();
        return !Quotations.of(text).isEmpty()
                || Tokenizer.tokens(text, lexicon).stream()
                        .anyMatch(t -> t.sense().is(Sense.Kind.PRONOUN)
                                || called.stream().anyMatch(t::isLike));
    }

    private static String root(String form) {
        return form.length() > 6 && form.indexOf(' ') < 0 ? form.substring(0, form.length() - 2) : form;
    }

    private Optional<String> role(Draft.Actor draft, String name) {
        Optional<String> role =
                draft.role().map(r -> Wording.clean(r, MAX_ROLE)).filter(r -> !r.isEmpty());
        if (role.isPresent() && (!folded.contains(fold(role.get())) || AddressCheck.isAddress(role.get()))) {
            warnings.add(new Warning(
                    "role-dropped", "The role of " + name + " was left out: the page does not word it so."));
            return Optional.empty();
        }
        return role;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
