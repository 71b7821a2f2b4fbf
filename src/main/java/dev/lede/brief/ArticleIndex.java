package dev.lede.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.lede.article.Article;
import dev.lede.article.Sentence;

/**
 * What an article says, prepared for looking claims up in it. Made in one pass when the first claim needs it; sentences
 * that speak to a program are no part of it.
 */
final class ArticleIndex {
    private static final int MAX_CITED = 400;
    private static final int FEWEST_SPEAKERS = 4;

    private final Article article;
    private final Lexicon lexicon;
    private final MachineTalk talk;
    private final List<Passage> passages = new ArrayList<>();
    private final WordBook words = new WordBook();
    private final WordBook ordered = new WordBook();
    private final List<Quantity> quantities = new ArrayList<>();
    private final Calendar calendar = new Calendar();
    private final Set<String> capitals = new HashSet<>();
    private final Passage head;
    private final List<String> skeletons = new ArrayList<>();
    private String skeleton = "";
    private String cleanText = "";

    ArticleIndex(Article article, MachineTalk talk) {
        this.article = article;
        this.talk = talk;
        this.lexicon = Lexicon.of(article.metadata().language().orElse(""));
        for (Sentence sentence : article.sentences()) {
            String text = article.textOf(sentence);
            passages.add(talk.speaks(sentence.number()) ? hidden(text) : passage(text));
        }
        this.head = passage(String.join(". ", headline()));
    }

    /** Nothing may be built on the sentence, but the words that it puts into an engine's mouth are worth knowing. */
    private Passage hidden(String text) {
        Tokenizer.tokens(text, lexicon).stream()
                .filter(token -> token.isContent() || token.isNumber())
                .forEach(ordered::add);
        return Passage.of("", lexicon);
    }

    private List<String> headline() {
        return Stream.of(
                        article.metadata().title().filter(title -> !MachineTalk.isTalk(title)),
                        article.metadata().byline(),
                        article.metadata().site(),
                        article.metadata().published().map(date -> date.length() > 10 ? date.substring(0, 10) : date))
                .flatMap(Optional::stream)
                .toList();
    }

    private Passage passage(String text) {
        Passage passage = Passage.of(text, lexicon);
        for (Token token : passage.tokens()) {
            if (!token.isMark()) {
                words.add(token);
            }
            if (token.isCapital() && token.text().length() > 1) {
                capitals.add(token.folded());
            }
        }
        quantities.addAll(passage.quantities());
        calendar.add(passage);
        return passage;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Article article() {
        return article;
    }

    WordBook words() {
        return words;
    }

    /** The words of the sentences that speak to a program. */
    WordBook ordered() {
        return ordered;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    Calendar calendar() {
        return calendar;
    }

    /** Whether most sentences start with who says them: "Ann: …". */
    boolean isTranscript() {
        long spoken = passages.stream().filter(ArticleIndex::startsWithSpeaker).count();
        return spoken >= FEWEST_SPEAKERS && spoken * 4 >= passages.size();
    }

    private static boolean startsWithSpeaker(Passage passage) {
        return passage.tokens().size() > 2
                && passage.tokens().get(0).isCapital()
                && passage.tokens().get(1).text().equals(":");
    }

    /** Folded words that the article writes with a capital. */
    Set<String> capitals() {
        return capitals;
    }

    List<Passage> passages() {
        return passages;
    }

    Passage passage(int number) {
        return passages.get(number - 1);
    }

    /** Headline, byline, site and date. */
    Passage head() {
        return head;
    }

    /** The letters of each sentence, see {@link Folding#skeleton}; nothing for those that speak to a program. */
    List<String> skeletons() {
        if (skeletons.isEmpty()) {
            for (Sentence sentence : article.sentences()) {
                skeletons.add(talk.speaks(sentence.number()) ? "" : Folding.skeleton(article.textOf(sentence)));
            }
        }
        return skeletons;
    }

    /** The letters of the whole article and its headline. */
    String skeleton() {
        if (skeleton.isEmpty()) {
            skeleton = " " + String.join(" ", skeletons()) + " "
                    + Folding.skeleton(article.metadata()
                            .title()
                            .filter(title -> !MachineTalk.isTalk(title))
                            .orElse(""))
                    + " ";
        }
        return skeleton;
    }

    /** The text in small letters, without the sentences that speak to a program. */
    String cleanText() {
        if (cleanText.isEmpty()) {
            StringBuilder all = new StringBuilder(article.metadata()
                    .title()
                    .filter(title -> !MachineTalk.isTalk(title))
                    .orElse(""));
            for (Sentence sentence : article.sentences()) {
                all.append(' ').append(talk.speaks(sentence.number()) ? "" : article.textOf(sentence));
            }
            cleanText = all.toString().toLowerCase(Locale.ROOT);
        }
        return cleanText;
    }

    /** The passages of these sentences, in order. */
    List<Passage> cited(List<Integer> numbers) {
        return numbers.stream().distinct().limit(MAX_CITED).map(this::passage).toList();
    }

    /** The numbers of these sentences and of those beside them. */
    List<Integer> near(List<Integer> numbers) {
        Set<Integer> near = new TreeSet<>();
        for (int number : numbers) {
            for (int n = Math.max(1, number - 1); n <= Math.min(passages.size(), number + 1); n++) {
                near.add(n);
            }
        }
        return List.copyOf(near);
    }
}
