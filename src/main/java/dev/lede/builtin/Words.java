package dev.lede.builtin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.lede.article.Article;

/**
 * An article as words.
 *
 * @param title     the words of the headline, which are not counted among the forms
 * @param forms     every form of word, by its lower-case spelling
 * @param unspaced  whether most letters belong to a script that puts no spaces between words
 * @param expressions what the lists say of the words of each sentence, by its number; filled as it is asked for
 * @param caseless  whether most letters belong to a script without capitals
 */
record Words(
        Article article,
        Vocabulary vocabulary,
        List<SentenceWords> sentences,
        List<Token> title,
        Map<String, WordForm> forms,
        boolean unspaced,
        boolean caseless,
        Map<Integer, List<Expression>> expressions) {

    // Some 18,000 words: who has not acted by then is no key actor, and time must stay in bounds.
    static final int READ = 900;

    private static final int LONGEST = 400;

    /**
     * The sentences in which actors and attitudes are looked for: prose, from the start of the article. Who does what is
     * looked for across a whole sentence, so one that nobody would write is left out.
     */
    List<SentenceWords> opening() {
        return sentences.stream()
                .filter(sentence -> sentence.prose() && sentence.tokens().size() <= LONGEST)
                .limit(READ)
                .toList();
    }

    /** The words of a sentence, a listed phrase as one. */
    List<Expression> expressions(SentenceWords sentence) {
        return expressions.computeIfAbsent(sentence.number(), number -> Expression.in(sentence.tokens(), vocabulary));
    }

    String surface(Token first, Token last) {
        return article.text().substring(first.start(), last.end());
    }

    String surface(List<Token> tokens, int from, int to) {
        return surface(tokens.get(from), tokens.get(to - 1));
    }

    /** The classes of the word at {@code i}, with those of a phrase that starts there. */
    long classesAt(List<Token> tokens, int i) {
        WordForm form = tokens.get(i).form();
        if (!form.startsPhrase) {
            return form.classes;
        }
        return form.classes
                | vocabulary.phraseAt(tokens, i).map(Vocabulary.Phrase::classes).orElse(0L);
    }

    Optional<WordForm> form(String lower) {
        return Optional.ofNullable(forms.get(lower));
    }
}
