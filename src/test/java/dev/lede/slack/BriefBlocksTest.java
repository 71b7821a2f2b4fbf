package dev.lede.slack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;
import dev.lede.chat.ChatBrief;
import dev.lede.chat.ProblemText;
import dev.lede.web.InjectionTest;

import static org.assertj.core.api.Assertions.assertThat;

final class BriefBlocksTest {
    private static final String LINK = "https://example.org/a?b=1&c=2";

    @Test
    void showsABriefInItsOrder() {
        JsonNode message = blocks(new ChatBrief(
                "A & B",
                Optional.of(LINK),
                "example.org · The Paper · 23 Nov 2026",
                "Lima condemned it.",
                List.of(
                        new ChatBrief.Actor("Ana Lima", Optional.of("mayor"), Optional.of("critical of the plan")),
                        new ChatBrief.Actor("Dockers", Optional.empty(), Optional.empty())),
                "neutral on the plan (76 % sure)",
                "It takes no side.",
                List.of("Lima condemned it."),
                List.of("The model did not answer in time."),
                "Written by Lede's own engine, in place of the model"));

        assertThat(BlockLimits.texts(message))
                .containsExactly(
                        "A &amp; B",
                        "*<https://example.org/a?b=1&amp;c=2|A &amp; B>*",
                        "example.org · The Paper · 23 Nov 2026",
                        "Lima condemned it.",
                        "*Key actors*\n• *Ana Lima*, mayor: critical of the plan\n• *Dockers*",
                        "*Stance*\nneutral on the plan (76 % sure). It takes no side.\n> Lima condemned it.",
                        ":warning: The model did not answer in time.",
                        "Written by Lede's own engine, in place of the model",
                        "Longer",
                        "Shorter",
                        "In English");
        assertThat(message.findValuesAsText("type"))
                .containsSubsequence("section", "context", "section", "section", "section", "context", "actions");
        BlockLimits.assertKept(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "& ", "<", "word ", "漢", "\uD83D\uDE00", "*", "@", "a:b", "www.", "&amp;"})
    void keepsSlacksLimitsWhateverThePageHas(String piece) {
        String huge = piece.repeat(20_000);
        JsonNode message = blocks(new ChatBrief(
                huge,
                Optional.of("https://example.org/" + "&".repeat(2_000)),
                huge,
                huge,
                Collections.nCopies(100, new ChatBrief.Actor(huge, Optional.of(huge), Optional.of(huge))),
                huge,
                huge,
                Collections.nCopies(100, huge),
                Collections.nCopies(100, huge),
                huge));

        BlockLimits.assertKept(message);
        BlockLimits.assertKept(BriefBlocks.problem(new ProblemText("No.", Optional.of(huge)), Optional.empty()));
        BlockLimits.assertKept(BriefBlocks.sentence(huge));
        BlockLimits.assertKept(BriefBlocks.help(Optional.of(huge)));
    }

    @Test
    void showsALongSummaryInMoreThanOneSection() {
        String summary = "One sentence of the summary. ".repeat(110).strip();
        JsonNode message = blocks(brief("T", summary));

        assertThat(String.join(" ", BlockLimits.texts(message.path("blocks"))))
                .contains(summary)
                .doesNotContain("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel>",
                "<!here|x>",
                "<@U012AB3CD>",
                "<#C012AB3CD>",
                "<!subteam^S1>",
                "<https://evil.example|your bank>",
                "https://evil.example/",
                "www.evil.example",
                "mailto:a@evil.example",
                "@here",
                "<!date^1^{date}^https://evil.example|x>",
                "&lt;!channel&gt;"
            })
    void letsNoPageCallAnybodyOrHideALink(String attack) {
        ChatBrief brief = new ChatBrief(
                attack,
                Optional.of(LINK),
                attack,
                attack,
                List.of(new ChatBrief.Actor(attack, Optional.of(attack), Optional.of(attack))),
                attack,
                attack,
                List.of(attack),
                List.of(attack),
                attack);

        assertInert(blocks(brief));
        assertInert(BriefBlocks.unfurl(brief));
        assertInert(BriefBlocks.help(Optional.of(attack)));
        assertInert(BriefBlocks.problem(new ProblemText("No.", Optional.of(attack)), Optional.empty()));
    }

    static List<InjectionTest.Attack> attacks() throws IOException {
        return InjectionTest.attacks();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void letsNothingThroughThatThePageOrdered(InjectionTest.Attack attack) {
        JsonNode message = blocks(ChatBrief.of(attack.ground(), LINK));

        assertThat(String.join("\n", BlockLimits.texts(message))).doesNotContain(attack.never());
        assertInert(message);
        BlockLimits.assertKept(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :warning: all is lost      | :§warning: all is lost
            see :+1: and :日本:        | see :§+1: and :§日本:
            > as if it were quoted     | §&gt; as if it were quoted
            at 10:30: the minister: no | at 10:§30: the minister: no
            a 3:2 win, ratio 1:1       | a 3:2 win, ratio 1:1
            """)
    void showsNoPictureAndNoQuotationThatThePageWrote(String text, String shown) {
        assertThat(SlackText.escape(text, 100).replace('\u200B', '§')).isEqualTo(shown);
    }

    @Test
    void cutsNoCharacterAndNoEscapeInTwo() {
        String text = "a\uD83D\uDE00&<>@".repeat(50);
        for (int max = 0; max < 120; max++) {
            String cut = SlackText.escape(text, max);
            assertThat(cut.length()).isLessThanOrEqualTo(max);
            assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("no half pair")
                    .isEqualTo(cut);
            assertThat(cut.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&", "<", ">");
        }
    }

    @Test
    void keepsABriefAboveAProblemAndOneProblemOnly() {
        String shown = SlackBodies.written(blocks(brief("T", "S.")).path("blocks"));
        ProblemText problem = ProblemText.of(new ProblemException(Problem.PAGE_UNREACHABLE, "<evil>"));
        JsonNode once = BriefBlocks.problemBelow(shown, problem).orElseThrow();
        JsonNode twice = BriefBlocks.problemBelow(SlackBodies.written(once.path("blocks")), problem)
                .orElseThrow();

        assertThat(twice).isEqualTo(once);
        assertThat(once.path("blocks").size())
                .isEqualTo(SlackBodies.array(shown).orElseThrow().size() + 1);
        assertThat(BlockLimits.texts(once)).contains("S.", "Longer").anyMatch(text -> text.contains("&lt;evil&gt;"));
        assertThat(BriefBlocks.problemBelow("7", problem)).isEmpty();
        assertThat(BriefBlocks.problemBelow("[" + "{},".repeat(49) + "{}]", problem))
                .isEmpty();
    }

    @Test
    void breaksNoFormattingOfOurs() {
        JsonNode message = blocks(brief("*T* _u_ ~v~ `w` snake_case", "S."));

        assertThat(message.at("/blocks/0/text/text").asText().replace("\u200B", "§"))
                .isEqualTo("*<https://example.org/a?b=1&amp;c=2|*§T*§ _§u_§ ~§v~§ `§w`§ snake_case>*");
    }

    @Test
    void namesEachProblemKindlyWithWhatToDo() {
        for (Problem problem : Problem.values()) {
            JsonNode message = BriefBlocks.problem(
                    ProblemText.of(new ProblemException(problem, "the <detail>")),
                    Buttons.again(LINK, BriefOptions.DEFAULTS));

            BlockLimits.assertKept(message);
            assertThat(message.path("text").asText()).as(problem.code()).matches(".{20,200}[.?]");
            assertThat(SlackBodies.written(message)).doesNotContain("<detail>");
        }
    }

    /** Of the mark-up characters only those of the title's own link are left. */
    private static void assertInert(JsonNode message) {
        for (String text : BlockLimits.texts(message)) {
            String rest = text.replace("<https://example.org/a?b=1&amp;c=2|", "")
                    .replaceFirst(">\\*$", "")
                    .replace("https://example.org/news", "")
                    .replace("\n> ", "");
            assertThat(rest).doesNotContain("<", ">", "://", "www.e", "@h", "@U", "@e", "mailto:a");
            assertThat(rest.replace("&amp;", "").replace("&lt;", "").replace("&gt;", ""))
                    .doesNotContain("&");
        }
        message.findParents("verbatim")
                .forEach(object ->
                        assertThat(object.path("verbatim").asBoolean()).isTrue());
        assertThat(message.findParents("verbatim")).hasSizeGreaterThan(0);
    }

    private static ChatBrief brief(String title, String summary) {
        return new ChatBrief(
                title, Optional.of(LINK), "s", summary, List.of(), "neutral", "R.", List.of(), List.of(), "f");
    }

    private static JsonNode blocks(ChatBrief brief) {
        return BriefBlocks.brief(
                brief,
                new SlackTask(List.of(LINK), BriefOptions.DEFAULTS, new Place.Hook("https://h", false, false)),
                false);
    }
}
