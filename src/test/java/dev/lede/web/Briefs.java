package dev.lede.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.lede.article.PageKind;
import dev.lede.brief.Brief;
import dev.lede.brief.Claim;
import dev.lede.brief.Engine;
import dev.lede.brief.Evidence;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Stance;
import dev.lede.brief.Usage;
import dev.lede.brief.Warning;

/** Briefs for the tests of this room. */
final class Briefs {
    private static final Evidence EVIDENCE = new Evidence("Lima condemned *it*.", 3, 23);

    private Briefs() {}

    static Brief full() {
        return new Brief(
                "Lima condemned *it*.",
                List.of(new Claim("Lima condemned *it*.", List.of(EVIDENCE))),
                List.of(new KeyActor(
                        "Lima",
                        KeyActor.Type.PERSON,
                        Optional.of("mayor"),
                        2,
                        Optional.of(new KeyActor.ActorStance(Stance.Label.CRITICAL, Optional.of("it"))),
                        List.of(EVIDENCE))),
                new Stance(Stance.Label.NEUTRAL, Optional.of("Lima"), 0.756, "Because.", List.of(EVIDENCE)),
                new Brief.ArticleDetails(
                        Optional.of("https://example.org/a"),
                        Optional.of("A [title]"),
                        Optional.of("Jo Berg"),
                        Optional.of("The Paper"),
                        Optional.of("2026-11-23"),
                        Optional.of("en"),
                        Optional.of("https://example.org/i.jpg"),
                        PageKind.LIVE_BLOG,
                        0.876,
                        5,
                        Optional.of("On Lima condemned *it*.\n\nEnd.")),
                new Engine(
                        "openai",
                        Optional.of("m-1"),
                        true,
                        new Usage(10, 20, 2, 1, Optional.of(new BigDecimal("0.00000150"))),
                        Map.of("total", 1.5)),
                List.of(new Warning("code", "A note.")));
    }

    static Brief bare() {
        return new Brief(
                "x",
                List.of(),
                List.of(),
                new Stance(Stance.Label.MIXED, Optional.empty(), 0, "r", List.of()),
                new Brief.ArticleDetails(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        PageKind.ARTICLE,
                        1,
                        1,
                        Optional.empty()),
                Engine.BUILTIN,
                List.of());
    }
}
