package dev.lede.builtin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the subject of a verb behind it, where the language lets it stand there, or leaves it out. */
final class SubjectBehind {
    private static final Set<String> CLITICS = Set.of("le", "les", "lo", "los", "la", "las", "gli", "li", "o", "os");
    /** "Criticó al ministro": a person who is the object of a Spanish or Portuguese verb has a preposition. */
    private static final Set<String> OF_PERSONS = Set.of("a", "al", "ao", "aos", "à", "às");

    private static final Set<String> NOMINATIVE = Set.of("der", "die", "das", "ein", "eine");

    private final Words words;
    private final Cast cast;
    private final SubjectMarks marks;

    SubjectBehind(Words words, Cast cast, SubjectMarks marks) {
        this.words = words;
        this.cast = cast;
        this.marks = marks;
    }

    /** Where nobody stands before the verb, its subject may stand behind it, or be left out. */
    Optional<Actor> behindVerb(SentenceWords sentence, int verb, Optional<Actor> subject) {
        List<Token> tokens = sentence.tokens();
        if (!words.vocabulary().grammar().invertsSubjects()) {
            return Optional.empty();
        }
        // "Le apoyó la asociación": whom a pronoun before the verb means is its object.
        boolean object = verb == 1 && CLITICS.contains(tokens.get(0).lower());
        boolean dropped = words.vocabulary().grammar().dropsPronouns() && opens(tokens, verb) && !object;
        Optional<Actor> behind = inverted(sentence, verb + 1)
                .filter(actor -> !startsWithSubject(tokens) || hasArticle(sentence, verb + 1, actor));
        return behind.or(() -> dropped ? subject : Optional.empty());
    }

    /** "Die Fans pfiffen Trainer Groß aus": in German an article at the start may be that of the subject. */
    private boolean startsWithSubject(List<Token> tokens) {
        return words.vocabulary().grammar().capitalNouns()
                && NOMINATIVE.contains(tokens.get(0).lower());
    }

    private boolean hasArticle(SentenceWords sentence, int from, Actor actor) {
        for (int i = from; !cast.at(sentence, i).equals(Optional.of(actor)); i++) {
            if (NOMINATIVE.contains(sentence.tokens().get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Plaude invece il fondo Quercia": behind the verb the first actor that nothing marks as its object. */
    Optional<Actor> inverted(SentenceWords sentence, int from) {
        List<Token> tokens = sentence.tokens();
        for (int i = from; i < Math.min(tokens.size(), from + SideHolder.SUBJECT_REACH); i++) {
            Token token = tokens.get(i);
            boolean joined = token.gap() == ' ' || token.gap() == '\'' || token.gap() == '’';
            if (!joined || OF_PERSONS.contains(token.lower()) || token.quoted() || token.is(WordClass.REPORTING)) {
                return Optional.empty();
            }
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                return actor.filter(a -> marks.canBeSubject(sentence, marks.lastWordOf(sentence, actor, from), a));
            }
        }
        return Optional.empty();
    }

    /** "Criticó también ...": a verb that opens its sentence has the subject of the one before. */
    private static boolean opens(List<Token> tokens, int verb) {
        return verb == 0
                || (verb == 1
                        && tokens.get(0).is(WordClass.STOP)
                        && !tokens.get(0).is(WordClass.DETERMINER));
    }
}
