package dev.lede.brief;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import dev.lede.article.Article;

import static org.assertj.core.api.Assertions.assertThat;

final class ClaimCheckTest {
    /** Every sentence of the page is cited; the verdict is kept, warned or dropped. */
    @ParameterizedTest
    @CsvFileSource(resources = "/brief/claims.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void judgesAClaim(String language, String page, String claim, String verdict, String reason) {
        List<Finding> findings = check(Texts.in(language, page.split("(?<=[.。!?]) +")), claim, BriefOptions.DEFAULTS);

        assertThat(findings.isEmpty() ? "kept" : findings.get(0).hard() ? "dropped" : "warned")
                .as(findings.toString())
                .isEqualTo(verdict);
        assertThat(findings.isEmpty() ? "" : findings.get(0).reason()).contains(reason == null ? "" : reason);
    }

    @Test
    void takesWholeSentencesOfThePageAsTheyAre() {
        Article article = Texts.article("Nobody @home won 5 of 3.", "See www.example.org now.");

        assertThat(check(article, "Nobody @home won 5 of 3.", BriefOptions.DEFAULTS))
                .isEmpty();
        assertThat(check(article, article.text(), BriefOptions.DEFAULTS)).isEmpty();
    }

    @Test
    void takesNoPartOfASentenceForTheSentence() {
        Article article = Texts.article("Berg denied that the council had lost the files.");

        assertThat(check(article, "the council had lost the files.", BriefOptions.DEFAULTS))
                .first()
                .matches(Finding::hard);
    }

    @Test
    void looksOnlyAtNumbersNamesAndQuotesWhereTheLanguagesDiffer() {
        Article article = Texts.article("Ana Berg closed 12 schools on Monday.");
        BriefOptions german = new BriefOptions(Optional.of("de"), BriefOptions.Length.SHORT);

        assertThat(check(article, "Ana Berg hat am Montag 12 Schulen geschlossen.", german))
                .isEmpty();
        assertThat(check(article, "Ana Berg hat am Montag 13 Schulen geschlossen.", german))
                .first()
                .matches(Finding::hard);
        assertThat(check(article, "Ana Berg hat am Freitag 12 Schulen geschlossen.", german))
                .first()
                .matches(Finding::hard);
    }

    @Test
    void standsLongAndHostileInput() {
        Article article = Texts.article("word ".repeat(20_000) + "end.");
        List<String> hostile = List.of(
                "(((".repeat(600),
                "a@".repeat(1_000),
                "1,".repeat(1_000),
                "\u202E\uDB40\uDC41".repeat(300),
                "\"".repeat(2_000),
                "not ".repeat(500),
                "A-".repeat(1_000),
                "x.".repeat(1_000),
                "+1 ".repeat(600));

        assertThat(hostile)
                .allSatisfy(claim ->
                        assertThat(check(article, claim, BriefOptions.DEFAULTS)).isNotNull());
    }

    private static List<Finding> check(Article article, String claim, BriefOptions options) {
        List<Integer> all =
                IntStream.rangeClosed(1, article.sentences().size()).boxed().toList();
        return new ClaimCheck(article, new MachineTalk(article), options).check(claim, all);
    }
}
