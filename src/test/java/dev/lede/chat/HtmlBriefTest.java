package dev.lede.chat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlBriefTest {
    @Test
    void readsFromTheTitleToTheEngine() {
        assertThat(HtmlBrief.of(ChatBriefs.brief("Lima & Co", "https://example.org/a?b=1&c=2"), 4_096, "\n"))
                .isEqualTo("""
                        <a href="https://example.org/a?b=1&amp;c=2"><b>Lima &amp; Co</b></a>
                        <i>The Paper · 23 Nov 2026</i>
                        Lima &amp; Co.
                        • <b>Lima &amp; Co</b>, mayor: critical of it
                        <b>Stance</b>: critical of it (85 % sure). Because.
                        <blockquote>Lima &amp; Co</blockquote>
                        <i>A note.</i>
                        <i>Written by m-1</i>""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>x</b>|&lt;b&gt;x&lt;/​b&gt;",
                "a \"quote\" & more|a &quot;quote&quot; &amp; more",
                "@admin and #tag and /stop|@​admin and #​tag and /​stop",
                "https://evil.example/x|https:​/​/​evil.​example/​x",
                "3.5 % at 8:30. End|3.5 % at 8:30. End",
            })
    void showsTextLetterByLetter(String text, String html) {
        assertThat(HtmlBrief.text(1_000, text)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "&", "@x ", "\uD83D\uDE00", "....a", "@ "})
    void keepsToTheLimitWithItsEscapes(String part) {
        String text = String.join("", Collections.nCopies(2_000, part));
        for (int max : new int[] {1, 2, 9, 100, 101, 4_096}) {
            assertThat(HtmlBrief.text(max, text)).hasSizeLessThanOrEqualTo(max);
        }
        ChatBrief brief = ChatBriefs.brief(text, "https://example.org/" + "a".repeat(1_900));
        String html = HtmlBrief.of(brief, 4_096, "<br/>");

        assertThat(html).hasSizeBetween(1_000, 4_096).contains("<b>Stance</b>");
        assertThat(html.chars().filter(c -> c == '<').count())
                .as("every tag is whole")
                .isEqualTo(html.chars().filter(c -> c == '>').count());
    }

    @Test
    void showsAProblemWithItsCause() {
        ProblemText problem = ProblemText.of(new ProblemException(Problem.URL_DENIED, "<evil> is not a public host"));

        assertThat(HtmlBrief.of(problem, "\n"))
                .startsWith("I do not open that address")
                .endsWith("\n<i>&lt;evil&gt; is not a public host</i>");
    }

    /** Briefs for the tests of the chats. */
    static final class ChatBriefs {
        private ChatBriefs() {}

        static ChatBrief brief(String text, String link) {
            return new ChatBrief(
                    text,
                    Optional.of(link),
                    "The Paper · 23 Nov 2026",
                    text + ".",
                    List.of(new ChatBrief.Actor(text, Optional.of("mayor"), Optional.of("critical of it"))),
                    "critical of it (85 % sure)",
                    "Because.",
                    List.of(text),
                    List.of("A note."),
                    "Written by m-1");
        }
    }
}
