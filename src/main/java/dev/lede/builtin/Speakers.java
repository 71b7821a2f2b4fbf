package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.brief.KeyActor;

/** Finds the actor that a sentence lets speak. */
final class Speakers {
    private static final long NO_TITLE = WordClass.STOP.bit
            | WordClass.SAY.bit
            | WordClass.ACT.bit
            | WordClass.FAVOUR.bit
            | WordClass.OPPOSE.bit
            | Clause.BEFORE_NOUN;

    private final Words words;
    private final Cast cast;
    private final NameCase nameCase;

    Speakers(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.nameCase = new NameCase(words);
    }

    /**
     * The first actor in the sentence that says something, going by the verbs around each.
     *
     * @param last who was spoken of before
     */
    Optional<Actor> in(SentenceWords sentence, Optional<Actor> last) {
        return in(sentence, last, false).or(() -> in(sentence, last, true));
    }

    /** @param oblique whether the union of "the head of the union, Anna Berg, said" may be meant */
    private Optional<Actor> in(SentenceWords sentence, Optional<Actor> last, boolean oblique) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Actor> actor = cast.at(sentence, i);
            int to = i + 1;
            while (actor.isPresent()
                    && to < tokens.size()
                    && cast.at(sentence, to).equals(actor)) {
                to++;
            }
            Optional<Actor> named = actor.isPresent() ? actor : cast.byTitle(sentence, i, last);
            if (named.isPresent()
                    && !tokens.get(i).quoted()
                    && (oblique || !Clause.isOblique(tokens, i))
                    && !tokens.get(to - 1).possessive()
                    && Deed.of(tokens, i, to) == Deed.SAYS
                    && !isObject(tokens, to - 1, named.get())
                    && !(Press.isPress(named.get()) && personFollows(sentence, to))) {
                return actor.isPresent() ? bearer(sentence, i, named) : named;
            }
            i = to - 1;
        }
        return Optional.empty();
    }

    /** "Bakan Hasan Yücel'i eleştirdi": Turkish marks whom a verb is about. */
    private boolean isObject(List<Token> tokens, int last, Actor actor) {
        return words.vocabulary().grammar().marksCases() && nameCase.isObject(tokens, last, actor);
    }

    /** "сказал Интерфаксу директор Иван Петров": it is not the agency that speaks. */
    private boolean personFollows(SentenceWords sentence, int from) {
        for (int i = from; i < sentence.tokens().size(); i++) {
            boolean person = cast.at(sentence, i)
                    .filter(actor -> actor.type() == KeyActor.Type.PERSON)
                    .isPresent();
            if (person && !sentence.tokens().get(i).quoted()) {
                return true;
            }
        }
        return false;
    }

    /** Where the verb comes last: the first actor of a sentence that has a verb of saying outside quotations. */
    Optional<Actor> beforeVerb(SentenceWords sentence) {
        boolean says = sentence.tokens().stream().anyMatch(token -> !token.quoted() && token.is(WordClass.SAY));
        for (int i = 0; says && i < sentence.tokens().size(); i++) {
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent() && !sentence.tokens().get(i).quoted()) {
                return bearer(sentence, i, actor);
            }
        }
        return Optional.empty();
    }

    /** "Sanayi Odası Başkanı Nurten Aksoy", "Istanbul lawyer Aylin Demir": the first is part of the other's title. */
    private Optional<Actor> bearer(SentenceWords sentence, int from, Optional<Actor> body) {
        List<Token> tokens = sentence.tokens();
        if (body.filter(actor -> actor.type() == KeyActor.Type.PERSON).isPresent()) {
            return body;
        }
        int i = from;
        while (i < tokens.size() && cast.at(sentence, i).equals(body)) {
            i++;
        }
        boolean title = false;
        while (i < tokens.size()
                && tokens.get(i).gap() == ' '
                && (tokens.get(i).isAny(WordClass.ROLE.bit | WordClass.ROLEWORD.bit)
                        || (!title && !tokens.get(i).capital() && !tokens.get(i).isAny(NO_TITLE)))) {
            title = true;
            i++;
        }
        Optional<Actor> person =
                title && i < tokens.size() && tokens.get(i).gap() == ' ' ? cast.at(sentence, i) : Optional.empty();
        return person.filter(actor -> actor.type() == KeyActor.Type.PERSON).or(() -> body);
    }
}
