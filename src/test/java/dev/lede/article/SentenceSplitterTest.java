package dev.lede.article;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.TableText;

import static org.assertj.core.api.Assertions.assertThat;

final class SentenceSplitterTest {
    private static final String ALPHABET = "aA1. .!?…\"'()[]«»“”„「」。！？؟।।日本כא한 \n\n\t,;:-–\uD83D\uDE00\uD83D\u200B§#*";

    static List<String> table() {
        return TableText.lines("/article/sentences.txt");
    }

    @ParameterizedTest
    @MethodSource("table")
    void splitsAsThePersonWouldWhoWroteTheTable(String line) {
        String language = line.substring(0, line.indexOf('\t'));
        String marked = line.substring(line.indexOf('\t') + 1);
        List<String> expected =
                Stream.of(marked.split("\\|")).map(String::strip).toList();
        String text = marked.replace("|", "");
        assertThat(texts(text, SentenceSplitter.split(text, 0, text.length(), language)))
                .isEqualTo(expected);
    }

    @Test
    void staysWithinTheBlock() {
        String text = "Before. One. Two. After.";
        assertThat(texts(text, SentenceSplitter.split(text, 8, 17, "en"))).containsExactly("One.", "Two.");
    }

    @Test
    void givesNothingForWhiteSpace() {
        assertThat(SentenceSplitter.split(" \u00A0\n\t ", 0, 5, "")).isEmpty();
    }

    @Test
    void splitsWithoutAListForTheLanguage() {
        String text = "Ek kom. Hy gaan.";
        assertThat(SentenceSplitter.split(text, 0, text.length(), "xx-YY")).hasSize(2);
    }

    @Test
    void keepsEveryWordOfAnyRubbishInOrder() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            StringBuilder rubbish = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                rubbish.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String text = rubbish.toString();
            List<Span> spans = SentenceSplitter.split(text, 0, text.length(), round % 2 == 0 ? "de" : "");
            assertThat(String.join("", texts(text, spans)).replaceAll("[\\p{Z}\\s\u200B]", ""))
                    .isEqualTo(text.replaceAll("[\\p{Z}\\s\u200B]", ""));
            assertThat(spans).allMatch(span -> span.start() < span.end());
        }
    }

    private static List<String> texts(String text, List<Span> spans) {
        return spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
