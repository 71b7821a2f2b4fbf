package dev.lede.builtin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.Deadline;
import dev.lede.TableText;
import dev.lede.article.Article;
import dev.lede.article.ArticleFixture;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any article: mixed from sentences of all languages, cut short anywhere, told to be in any of them. */
final class BuiltinPropertiesTest {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "sv", "zh", "ja", "ko", "ar", "he", "th",
            "");
    private static final Deadline DEADLINE = Deadline.after(Duration.ofMinutes(5));

    static List<Article> articles() {
        List<String> sentences = new ArrayList<>();
        for (String resource : List.of("/builtin/names.txt", "/builtin/sides-in-languages.txt")) {
            TableText.lines(resource).forEach(line -> sentences.add(line.split("\t", -1)[1]));
        }
        Random random = new Random(16);
        return IntStream.range(0, 95)
                .mapToObj(i -> article(sentences, LANGUAGES.get(i % LANGUAGES.size()), random))
                .toList();
    }

    private static Article article(List<String> sentences, String language, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            String sentence = sentences.get(random.nextInt(sentences.size()));
            boolean cut = random.nextInt(5) == 0;
            text.append(cut ? sentence.substring(0, random.nextInt(sentence.length())) : sentence)
                    .append(random.nextInt(3) == 0 ? "\n\n" : " ");
        }
        String title = sentences.get(random.nextInt(sentences.size()));
        return ArticleFixture.of(Optional.of(title), Optional.of(language), text.toString());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void keepsEveryWordInsideItsSentenceAndInOrder(Article article) {
        Words words = Tokenizer.read(article, article.metadata().language().orElse(""), DEADLINE);
        int letters = 0;
        int end = 0;
        for (SentenceWords sentence : words.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.start())
                        .isGreaterThanOrEqualTo(end)
                        .isGreaterThanOrEqualTo(sentence.sentence().start());
                assertThat(token.end())
                        .isGreaterThan(token.start())
                        .isLessThanOrEqualTo(sentence.sentence().end());
                end = token.end();
                letters += token.end() - token.start();
            }
        }
        // Each sign is read once: no more words than the text has room for.
        assertThat(letters).isLessThanOrEqualTo(article.text().length());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void claimsWholeSentencesAndCitesThem(Article article) {
        Draft draft = draft(article);
        for (Draft.Claim claim : draft.claims()) {
            assertThat(claim.sentences()).hasSize(1);
            assertThat(article.sentence(claim.sentences().get(0)).map(article::textOf))
                    .contains(claim.text());
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void namesActorsAndTargetsInWordsOfTheArticle(Article article) {
        for (Draft.Actor actor : draft(article).actors()) {
            assertThat(article.text()).contains(actor.name());
            assertThat(actor.aliases()).allMatch(article.text()::contains);
            assertThat(article.text()).contains(actor.role().orElse(actor.name()));
            assertThat(actor.sentences())
                    .isNotEmpty()
                    .allMatch(number -> article.sentence(number).isPresent());
            assertThat(actor.stance().map(Draft.Position::sentences).orElse(List.of()))
                    .allMatch(number -> article.sentence(number).isPresent());
            assertThat(article.text())
                    .contains(actor.stance().flatMap(Draft.Position::target).orElse(actor.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void answersTheSameEachTime(Article article) {
        assertThat(draft(article)).isEqualTo(draft(article));
    }

    private static Draft draft(Article article) {
        return new BuiltinSummarizer().summarize(article, BriefOptions.DEFAULTS, DEADLINE);
    }
}
