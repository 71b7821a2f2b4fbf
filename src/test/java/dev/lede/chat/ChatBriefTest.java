package dev.lede.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.article.PageKind;
import dev.lede.brief.Brief;
import dev.lede.brief.Engine;
import dev.lede.brief.Evidence;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Stance;
import dev.lede.brief.Usage;
import dev.lede.brief.Warning;

import static org.assertj.core.api.Assertions.assertThat;

final class ChatBriefTest {
    @Test
    void showsWhatThereIsInOneLineEach() {
        ChatBrief brief = ChatBrief.of(brief("https://example.org/a", "2026-03-02T08:00:00Z"), "https://example.org/b");

        assertThat(brief.title()).isEqualTo("The title");
        assertThat(brief.link()).contains("https://example.org/a");
        assertThat(brief.source()).isEqualTo("example.org · The Paper · 2 Mar 2026");
        assertThat(brief.actors())
                .containsExactly(new ChatBrief.Actor("Lima", Optional.of("mayor"), Optional.of("critical of it")));
        assertThat(brief.stance()).isEqualTo("neutral on Lima (76 % sure)");
        assertThat(brief.quotes()).containsExactly("Lima condemned it.");
        assertThat(brief.notes()).containsExactly("The model did not answer in time.");
        assertThat(brief.footer()).isEqualTo("Written by Lede's own engine, in place of the model");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/canonical, https://example.org/asked, https://example.org/canonical",
        "https://evil.example/, https://example.org/asked, https://example.org/asked",
        "javascript:alert(1), https://example.org/asked, https://example.org/asked",
        "https://example.org@evil.example/, https://example.org/asked, https://example.org/asked",
    })
    void neverLinksToAnotherHostThanTheOneThatWasAskedFor(String canonical, String asked, String link) {
        assertThat(ChatBrief.of(brief(canonical, "2026"), asked).link()).contains(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-02", "yesterday", "2026", "2026-xx-10", "----------"})
    void leavesADateAsItIsThatIsNone(String published) {
        assertThat(ChatBrief.of(brief("https://example.org/", published), "https://example.org/").source())
                .endsWith(" · " + published);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/a?b | Reading example.org …
            https://[::1]/          | Reading [::1] …
            nonsense                | Reading the page …
            https://a b/            | Reading the page …
            """)
    void saysWhatItReads(String url, String sentence) {
        assertThat(ChatBrief.reading(url)).isEqualTo(sentence);
    }

    private static Brief brief(String url, String published) {
        Evidence evidence = new Evidence("Lima\ncondemned it.", 0, 18);
        return new Brief(
                "Lima condemned it.",
                List.of(),
                List.of(new KeyActor(
                        "Lima",
                        KeyActor.Type.PERSON,
                        Optional.of("mayor"),
                        1,
                        Optional.of(new KeyActor.ActorStance(Stance.Label.CRITICAL, Optional.of("it"))),
                        List.of(evidence))),
                new Stance(Stance.Label.NEUTRAL, Optional.of("Lima"), 0.756, "Because.", List.of(evidence)),
                new Brief.ArticleDetails(
                        Optional.of(url),
                        Optional.of("The\ntitle"),
                        Optional.empty(),
                        Optional.of("The Paper"),
                        Optional.of(published),
                        Optional.of("en"),
                        Optional.empty(),
                        PageKind.ARTICLE,
                        1,
                        3,
                        Optional.empty()),
                new Engine("builtin", Optional.empty(), true, Usage.NONE, Map.of()),
                List.of(new Warning("model-timeout", "The model did not answer in time.")));
    }
}
