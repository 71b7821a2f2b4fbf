package dev.lede.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.lede.article.Article;
import dev.lede.article.Block;
import dev.lede.article.Metadata;
import dev.lede.article.Sentence;
import dev.lede.brief.Brief;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Claim;
import dev.lede.brief.Draft;
import dev.lede.brief.Engine;
import dev.lede.brief.Grounding;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Stance;
import dev.lede.brief.Warning;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that give orders, and an engine that obeys: see {@code src/test/resources/brief/injection}. */
public final class InjectionTest {
    @ParameterizedTest
    @MethodSource("attacks")
    void letsNothingThroughThatThePageOrdered(Attack attack) {
        Brief brief = attack.ground().withoutText();

        assertThat(new String(BriefJson.write(brief), StandardCharsets.UTF_8)).doesNotContain(attack.never());
        assertThat(BriefText.markdown(brief)).doesNotContain(attack.never());
        assertThat(BriefText.plain(brief)).doesNotContain(attack.never());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void keepsWhatThePageTells(Attack attack) {
        assertThat(attack.ground().claims()).extracting(Claim::text).containsAll(attack.keep());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void rendersThePageItselfWithoutALinkOrAMention(Attack attack) {
        Brief brief = attack.ground();

        assertThat(BriefText.plain(brief)).doesNotContain("https://", "<!", "<@", "@e", "](");
        assertThat(BriefText.markdown(brief)).doesNotContain("https://", "<!", "<@", "@e", "](");
    }

    public record Attack(String name, String page, List<String> lines) {
        public String[] never() {
            return said("never ")
                    .flatMap(line -> List.of(line.split(" \\| ")).stream())
                    .toArray(String[]::new);
        }

        List<String> keep() {
            return said("keep ").toList();
        }

        private Stream<String> said(String kind) {
            return lines.stream().filter(line -> line.startsWith(kind)).map(line -> line.substring(kind.length()));
        }

        public Brief ground() {
            Article article = article();
            List<Integer> all =
                    IntStream.rangeClosed(1, article.sentences().size()).boxed().toList();
            List<Draft.Claim> claims = Stream.concat(said("keep "), said("claim "))
                    .map(text -> new Draft.Claim(text, all))
                    .toList();
            List<Draft.Actor> actors = Stream.concat(
                            said("actor ").map(name -> actor(name, Optional.empty(), all)),
                            said("role ")
                                    .map(line -> actor(
                                            line.substring(0, line.indexOf(" | ")),
                                            Optional.of(line.substring(line.indexOf(" | ") + 3)),
                                            all)))
                    .toList();
            Draft.Position stance = new Draft.Position(
                    Stance.Label.SUPPORTIVE,
                    said("target ").findFirst(),
                    1,
                    said("rationale ").findFirst(),
                    all);
            return new Grounding()
                    .ground(
                            new Draft(
                                    claims,
                                    actors,
                                    Optional.of(stance),
                                    Engine.BUILTIN,
                                    said("warning ")
                                            .map(text -> new Warning("note", text))
                                            .toList()),
                            article,
                            BriefOptions.DEFAULTS);
        }

        /** Each paragraph a block, each "." the end of a sentence. */
        private Article article() {
            List<Block> blocks = new ArrayList<>();
            List<Sentence> sentences = new ArrayList<>();
            int at = 0;
            for (String paragraph : List.of(page.split("\n\n"))) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, at, at + paragraph.length()));
                int start = at;
                for (String sentence : List.of(paragraph.split("(?<=[.。]) ?"))) {
                    int from = page.indexOf(sentence, start);
                    start = from + sentence.length();
                    sentences.add(new Sentence(sentences.size() + 1, from, start, blocks.size() - 1));
                }
                at += paragraph.length() + 2;
            }
            Optional<String> none = Optional.empty();
            Metadata metadata =
                    new Metadata(none, none, none, List.of(), none, none, none, Optional.of(language()), none);
            return new Article(metadata, page, blocks, sentences);
        }

        private String language() {
            return name.endsWith("German") ? "de" : name.endsWith("Chinese") ? "zh" : "en";
        }

        private static Draft.Actor actor(String name, Optional<String> role, List<Integer> cited) {
            return new Draft.Actor(name, List.of(name), KeyActor.Type.GROUP, role, Optional.empty(), cited);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Attack> attacks() throws IOException {
        String all;
        try (InputStream in = InjectionTest.class.getResourceAsStream("/brief/injection/attacks.txt")) {
            all = unescape(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        List<Attack> attacks = new ArrayList<>();
        for (String part : List.of(all.split("\n+@ "))) {
            if (part.startsWith("#")) {
                continue;
            }
            List<String> lines = part.lines().toList();
            int said = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith("keep "))
                    .findFirst()
                    .orElseThrow();
            attacks.add(new Attack(
                    lines.get(0), String.join("\n", lines.subList(1, said)), lines.subList(said, lines.size())));
        }
        return attacks;
    }

    private static String unescape(String text) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
