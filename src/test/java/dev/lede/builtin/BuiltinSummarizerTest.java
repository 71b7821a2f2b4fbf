package dev.lede.builtin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.lede.Deadline;
import dev.lede.ProblemException;
import dev.lede.article.Article;
import dev.lede.article.ArticleFixture;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.BriefOptions.Length;
import dev.lede.brief.Draft;
import dev.lede.brief.Warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class BuiltinSummarizerTest {
    private static final String NEWS = """
            Farmers in the Orne valley blocked the main bridge on Monday to protest against a plan for a new reservoir.

            # What is planned

            Russian Foreign Minister Sergey Lavrov said that his country would not pay for the reservoir. Lavrov added \
            that the talks had failed. He left early.

            The National Water Agency (NWA) welcomed the plan. The NWA says that the reservoir will hold 12 million \
            cubic metres. Work is due to start in May. Nobody was hurt.
            """;

    // One character of each kind that text is made of, lone surrogates included.
    private static final int[] RUBBISH = {
        'a', 'B', ' ', ' ', '.', '"', '“', '”', '\'', '’', '-', '(', ')', '\n', '\n', '7', ',', 'é', 'ß', 'Ж', 'я', '日',
        'カ', '。', 'ا', 'ש', 'ह', '์', 'ก', '한', 0x1F600, 0xD800, 0xDC00, 0x200B, 0x200F, 0, '#', 'I', 's', '&', '«',
        '»', '「', '」', 'ı', 'İ'
    };

    private final BuiltinSummarizer summarizer = new BuiltinSummarizer();

    @ParameterizedTest
    @EnumSource(Length.class)
    void claimsNothingButSentencesOfTheArticleInReadingOrder(Length length) {
        Article article = article(NEWS);
        Draft draft = summarize(article, new BriefOptions(Optional.empty(), length));
        assertThat(draft.claims()).isNotEmpty();
        int last = 0;
        for (Draft.Claim claim : draft.claims()) {
            int number = claim.sentences().get(0);
            assertThat(article.textOf(article.sentence(number).orElseThrow())).isEqualTo(claim.text());
            assertThat(number).isGreaterThan(last);
            last = number;
        }
    }

    @Test
    void saysMoreWhenAskedForMore() {
        Article article = article(NEWS);
        int brief = summarize(article, new BriefOptions(Optional.empty(), Length.SHORT))
                .claims()
                .size();
        int full = summarize(article, new BriefOptions(Optional.empty(), Length.LONG))
                .claims()
                .size();
        assertThat(brief).isLessThan(full);
    }

    @Test
    void givesTheSameDraftForTheSameArticle() {
        assertThat(summarize(article(NEWS), BriefOptions.DEFAULTS))
                .isEqualTo(summarize(article(NEWS), BriefOptions.DEFAULTS));
    }

    @Test
    void namesOnlyActorsThatTheArticleNames() {
        Article article = article(NEWS);
        List<Draft.Actor> actors = summarize(article, BriefOptions.DEFAULTS).actors();
        assertThat(actors).extracting(Draft.Actor::name).contains("Sergey Lavrov", "National Water Agency", "Farmers");
        for (Draft.Actor actor : actors) {
            assertThat(article.text()).contains(actor.name());
            assertThat(actor.aliases())
                    .allSatisfy(alias -> assertThat(article.text()).contains(alias));
            actor.role().ifPresent(role -> assertThat(article.text()).contains(role));
        }
    }

    @Test
    void warnsThatItCannotTranslate() {
        Draft draft = summarize(article(NEWS), new BriefOptions(Optional.of("fr"), Length.MEDIUM));
        assertThat(draft.warnings()).extracting(Warning::code).contains("language-not-available");
    }

    @Test
    void warnsThatActorsAreUncertainWithoutCapitals() {
        Draft draft = summarize(article("市议会周二决定关闭这座桥两年。居民对此表示不满。"), BriefOptions.DEFAULTS);
        assertThat(draft.warnings()).extracting(Warning::code).contains("actors-uncertain");
    }

    @Test
    void stopsWhenTimeIsUp() {
        Deadline past = Deadline.after(Duration.ZERO);
        assertThatThrownBy(() -> summarizer.summarize(article(NEWS), BriefOptions.DEFAULTS, past))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void makesSomethingOfAnyRubbish() {
        Random random = new Random(6);
        List<Length> lengths = List.of(Length.SHORT, Length.MEDIUM, Length.LONG);
        String[] languages = {"en", "de", "fr", "tr", "zh", "xx", ""};
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                text.appendCodePoint(RUBBISH[random.nextInt(RUBBISH.length)]);
            }
            String tag = languages[round % languages.length];
            Article article = ArticleFixture.of(
                    Optional.of(text.substring(0, text.length() / 9)), Optional.of(tag), text.toString());
            Draft draft = summarize(article, new BriefOptions(Optional.empty(), lengths.get(round % 3)));
            assertThat(draft.claims()).hasSizeLessThanOrEqualTo(10);
            assertThat(draft.actors()).hasSizeLessThanOrEqualTo(8);
        }
    }

    private static Article article(String text) {
        return ArticleFixture.of(Optional.of("A reservoir for the Orne valley"), Optional.empty(), text);
    }

    private Draft summarize(Article article, BriefOptions options) {
        return summarizer.summarize(article, options, Deadline.after(Duration.ofSeconds(30)));
    }
}
