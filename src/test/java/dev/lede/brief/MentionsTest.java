package dev.lede.brief;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.lede.article.Article;

import static org.assertj.core.api.Assertions.assertThat;

final class MentionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Lima spoke. Lima left. | Ana Lima | Lima | 2
            Ana Lima and Ana Lima      | Ana Lima | Ana Lima | 2
            Limahood is not a name.    | Lima | | 0
            Limas and Lima's           | Lima | | 1
            EU-Kommission und EU       | EU | | 2
            Ärzte, Ärztekammer         | Ärzte | | 1
            王毅表示，王毅強調          | 王毅 | | 2
            中国外长王毅与中国          | 中国 | 王毅 | 3
            لافروف قال لافروف          | لافروف | | 2
            aaaa                       | aa | | 0
            x                          | y | '' | 0
            """)
    void countsWholeNamesOnce(String text, String name, String alias, int count) {
        assertThat(mentions(Texts.article(text)).count(name, alias == null ? List.of() : List.of(alias)))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"Harbour, true", "harbour, false", "Title, true", "'', false", "' ', false", "arbour, false"})
    void knowsWhatTheTextOrTheHeadlineNames(String form, boolean named) {
        assertThat(mentions(Texts.article("The Harbour closes.")).names(form)).isEqualTo(named);
    }

    private static Mentions mentions(Article article) {
        return new Mentions(article.text(), article);
    }
}
