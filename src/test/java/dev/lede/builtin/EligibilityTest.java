package dev.lede.builtin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.Deadline;
import dev.lede.TableText;
import dev.lede.article.ArticleFixture;

import static org.assertj.core.api.Assertions.assertThat;

final class EligibilityTest {
    static List<String> table() {
        return TableText.lines("/builtin/no-summary.txt");
    }

    @ParameterizedTest
    @MethodSource("table")
    void keepsWhatIsNoNewsOutOfASummaryAndNothingElse(String line) {
        String language = line.substring(0, 2);
        String sentence = line.substring(5);
        Words words = Tokenizer.read(
                ArticleFixture.of(Optional.empty(), Optional.of(language), sentence + "\n\nThe mill burned down."),
                language,
                Deadline.after(Duration.ofSeconds(30)));
        boolean fit = Eligibility.of(words.sentences().get(0), words) == Eligibility.Grade.FIT;
        assertThat(fit).isEqualTo(line.charAt(3) == '+');
    }
}
