package dev.lede.article;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the bytes: an article that keeps its promises, or the word that there is none. */
final class ArticleExtractorFuzzTest {
    /** {@code input} is a line "format charset url", each of them possibly empty or wrong, and the page after it. */
    @FuzzTest(maxDuration = "2m")
    void readsAnyBytes(byte[] input) {
        Page page = page(input);
        Deadline deadline = Deadline.after(Duration.ofSeconds(10));
        try {
            requirePromises(new ArticleExtractor().extract(page, deadline), input.length);
        } catch (ProblemException e) {
            assertThat(e.problem()).isEqualTo(Problem.NO_TEXT);
        }
        assertThat(deadline.isPast()).as("took longer than the deadline").isFalse();
    }

    private static Page page(byte[] input) {
        int newline = 0;
        while (newline < input.length && input[newline] != '\n') {
            newline++;
        }
        String[] head = new String(input, 0, newline, StandardCharsets.UTF_8).split(" ", 3);
        Page.Format format = head[0].equals("text") ? Page.Format.TEXT : Page.Format.HTML;
        byte[] body = Arrays.copyOfRange(input, Math.min(newline + 1, input.length), input.length);
        return new Page(part(head, 2), format, part(head, 1), body);
    }

    private static Optional<String> part(String[] head, int index) {
        return Optional.of(index < head.length ? head[index] : "").filter(Predicate.not(String::isEmpty));
    }

    private static void requirePromises(Article article, int inputLength) {
        // A line break of the page may become a blank line; nothing else grows.
        assertThat(article.text()).isNotEmpty().hasSizeLessThanOrEqualTo(2 * inputLength);
        assertThat(article.confidence()).isBetween(0.0, 1.0);
        requireBlocksInOrder(article);
        requireSentencesInTheirBlocks(article);
        requireBoundedMetadata(article.metadata(), inputLength);
    }

    private static void requireBlocksInOrder(Article article) {
        int last = 0;
        for (Block block : article.blocks()) {
            assertThat(block.start()).as("start of %s", block).isGreaterThanOrEqualTo(last);
            assertThat(block.end()).as("end of %s", block).isGreaterThan(block.start());
            last = block.end();
        }
        assertThat(last)
                .as("end of the last block")
                .isLessThanOrEqualTo(article.text().length());
    }

    private static void requireSentencesInTheirBlocks(Article article) {
        int last = 0;
        int number = 1;
        for (Sentence sentence : article.sentences()) {
            Block block = article.blockOf(sentence);
            assertThat(sentence.number()).isEqualTo(number++);
            assertThat(sentence.start())
                    .as("start of %s", sentence)
                    .isGreaterThanOrEqualTo(Math.max(last, block.start()));
            assertThat(sentence.end()).as("end of %s", sentence).isBetween(sentence.start() + 1, block.end());
            String words = article.textOf(sentence);
            assertThat(isSpace(words.codePointAt(0)) || isSpace(words.codePointBefore(words.length())))
                    .as("white space at an end of \"%s\"", words)
                    .isFalse();
            last = sentence.end();
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static void requireBoundedMetadata(Metadata metadata, int inputLength) {
        assertThat(String.join("", metadata.authors())).hasSizeLessThanOrEqualTo(2 * inputLength);
        for (Optional<String> value : List.of(metadata.title(), metadata.site(), metadata.language())) {
            assertThat(value.orElse("")).hasSizeLessThanOrEqualTo(2 * inputLength);
        }
    }
}
