package dev.lede.brief;

import java.util.List;
import java.util.Optional;

import dev.lede.article.Article;
import dev.lede.article.Sentence;

/** Resolves sentence numbers to quotes. */
final class Citations {
    private static final int MAX_EVIDENCE = 6;

    /** A "sentence" may be a whole page without a full stop; nobody quotes that. */
    private static final int MAX_QUOTE = 2_000;

    private final Article article;
    private final MachineTalk talk;

    Citations(Article article, MachineTalk talk) {
        this.article = article;
        this.talk = talk;
    }

    /**
     * The numbers that may be cited: those that the article does not have and those of sentences that speak to a program
     * are passed over, repeated ones are taken once.
     */
    List<Integer> valid(List<Integer> numbers) {
        return numbers.stream()
                .distinct()
                .filter(number -> article.sentence(number).isPresent() && !talk.speaks(number))
                .toList();
    }

    /** The words of the sentences that may be cited. */
    List<Evidence> resolve(List<Integer> numbers) {
        return valid(numbers).stream()
                .limit(MAX_EVIDENCE)
                .flatMap(number -> article.sentence(number).stream())
                .map(this::quote)
                .toList();
    }

    /** The sentence around an offset of the text. */
    Optional<Evidence> at(int offset) {
        int low = 0;
        int high = article.sentences().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = article.sentences().get(middle);
            if (offset < sentence.start()) {
                high = middle - 1;
            } else if (offset >= sentence.end()) {
                low = middle + 1;
            } else {
                return Optional.of(quote(sentence));
            }
        }
        return Optional.empty();
    }

    private Evidence quote(Sentence sentence) {
        int end = Clip.end(article.text(), sentence.start(), sentence.end(), MAX_QUOTE);
        return new Evidence(article.text().substring(sentence.start(), end), sentence.start(), end);
    }
}
