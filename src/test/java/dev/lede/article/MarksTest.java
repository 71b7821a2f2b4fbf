package dev.lede.article;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class MarksTest {
    @ParameterizedTest
    @CsvSource({
        "entry-content, STORY",
        "articleBody, STORY",
        "ArticleBody__text, STORY",
        "sidebar-left, SIDE",
        "has-sidebar, NONE",
        "no-sidebar, NONE",
        "category-sponsors tag-newsletter, NONE",
        "post-12 category-ads sidebar, SIDE",
        "adroit, NONE",
        "social_share-bar, SHARE"
    })
    void readsWordsNotLetters(String attribute, String mark) {
        int bits = new Marks(WordLists.classWords()).of(attribute);
        int expected =
                switch (mark) {
                    case "STORY" -> Marks.STORY;
                    case "SIDE" -> Marks.SIDE;
                    case "SHARE" -> Marks.SHARE;
                    default -> 0;
                };
        assertThat(bits & ~Marks.CONTENT).isEqualTo(expected);
    }
}
