package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

/** Whether a name may be the subject of a verb, by what stands around it. */
final class SubjectMarks {
    private final Words words;
    private final Cast cast;
    private final NameCase nameCase;

    SubjectMarks(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.nameCase = new NameCase(words);
    }

    boolean canBeSubject(SentenceWords sentence, int i, Actor actor) {
        List<Token> tokens = sentence.tokens();
        int from = firstWordOf(sentence, i);
        return !Clause.isOblique(tokens, from)
                && !Clause.hasObjectArticle(tokens, from, words.vocabulary())
                && !nameCase.isObject(tokens, i, actor)
                && !tokens.get(i).possessive()
                && !tokens.get(i).quoted();
    }

    int firstWordOf(SentenceWords sentence, int i) {
        Optional<Actor> actor = cast.at(sentence, i);
        int from = i;
        while (from > 0 && cast.at(sentence, from - 1).equals(actor)) {
            from--;
        }
        return from;
    }

    int lastWordOf(SentenceWords sentence, Optional<Actor> actor, int from) {
        int last = from;
        while (!cast.at(sentence, last).equals(actor)) {
            last++;
        }
        while (cast.at(sentence, last + 1).equals(actor)) {
            last++;
        }
        return last;
    }
}
