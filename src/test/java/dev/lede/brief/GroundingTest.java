package dev.lede.brief;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.lede.article.Article;
import dev.lede.article.Note;
import dev.lede.article.PageKind;

import static org.assertj.core.api.Assertions.assertThat;

final class GroundingTest {
    private static final Article ARTICLE = Texts.article(
            "Mayor Ana Lima said the harbour will close.",
            "The dockers condemned the plan.",
            "Lima left without a word.");

    private final Grounding grounding = new Grounding();

    @Test
    void quotesTheCitedSentencesLetterByLetter() {
        Brief brief = grounding.ground(draft(claim("The harbour closes.", 1, 3)), ARTICLE, BriefOptions.DEFAULTS);

        assertThat(brief.claims().get(0).evidence())
                .extracting(Evidence::quote)
                .containsExactly("Mayor Ana Lima said the harbour will close.", "Lima left without a word.");
        assertThat(brief.claims().get(0).evidence())
                .allSatisfy(e ->
                        assertThat(ARTICLE.text().substring(e.start(), e.end())).isEqualTo(e.quote()));
    }

    @Test
    void dropsAClaimThatCitesNoSentenceOfThePageAndSaysSo() {
        Brief brief = grounding.ground(
                draft(
                        claim("Dockers condemned it.", 2),
                        claim("The plan."),
                        claim("Lima left.", 0, -1, 4),
                        claim(" ", 1)),
                ARTICLE,
                BriefOptions.DEFAULTS);

        assertThat(brief.summary()).isEqualTo("Dockers condemned it.");
        assertThat(brief.warnings())
                .filteredOn(w -> w.code().equals("claim-dropped"))
                .hasSize(3);
    }

    @Test
    void citesASentenceOnceAndOnlyThoseThatExist() {
        Brief brief =
                grounding.ground(draft(claim("Dockers condemned it.", 2, 2, 99, 2)), ARTICLE, BriefOptions.DEFAULTS);

        assertThat(brief.claims().get(0).evidence()).hasSize(1);
    }

    @Test
    void cutsOffAnEngineThatSendsTooMuch() {
        Draft.Claim[] many = IntStream.range(0, 500)
                .mapToObj(i -> claim("Lima said that the harbour will close.", 1))
                .toArray(Draft.Claim[]::new);

        assertThat(grounding.ground(draft(many), ARTICLE, BriefOptions.DEFAULTS).claims())
                .hasSize(12);
    }

    @Test
    void cutsAStatementAndAQuoteThatNobodyWouldReadAtAWord() {
        Article endless = Texts.article("word ".repeat(5_000) + "end");

        Brief brief = grounding.ground(draft(claim(endless.text(), 1)), endless, BriefOptions.DEFAULTS);

        Evidence evidence = brief.claims().get(0).evidence().get(0);
        assertThat(evidence.quote()).hasSizeBetween(1_900, 2_000).endsWith("word");
        assertThat(endless.text().substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
        assertThat(brief.summary()).isEqualTo(evidence.quote());
    }

    @Test
    void cutsNoCharacterInTwo() {
        Article emoji = Texts.article("x" + "\uD83D\uDE00".repeat(3_000));

        String quote = grounding
                .ground(draft(claim(emoji.text(), 1)), emoji, BriefOptions.DEFAULTS)
                .claims()
                .get(0)
                .evidence()
                .get(0)
                .quote();

        assertThat(quote).hasSize(1_999);
    }

    @Test
    void showsNoAddressThatCannotBeFollowedSafely() {
        assertThat(Link.isSafe("https://example.org/a?b=c#d")).isTrue();
        assertThat(List.of(
                        "javascript:alert(1)",
                        "https://me:pw@example.org/",
                        "https://example.org/a b",
                        "https://example.org/\u202Ea",
                        "//example.org/",
                        "https:///x",
                        "https://example.org/" + "a".repeat(2_048)))
                .noneMatch(Link::isSafe);
    }

    @Test
    void joinsTheClaimsIntoTheSummary() {
        Brief brief = grounding.ground(
                draft(claim(" Lima left. ", 3), claim("Dockers condemned it.", 2)), ARTICLE, BriefOptions.DEFAULTS);

        assertThat(brief.summary()).isEqualTo("Lima left. Dockers condemned it.");
    }

    @Test
    void dropsAClaimThatThePageContradictsAndNeverRepeatsItsWords() {
        Brief brief = grounding.ground(
                draft(claim("The harbour will not close, Zorblax said.", 1), claim("Lima left.", 3)),
                ARTICLE,
                BriefOptions.DEFAULTS);

        assertThat(brief.summary()).isEqualTo("Lima left.");
        assertThat(brief.warnings())
                .filteredOn(w -> w.code().equals("claim-dropped"))
                .singleElement()
                .satisfies(w -> assertThat(w.message())
                        .startsWith("Statement 1 was left out: it names")
                        .doesNotContain("Zorblax"));
    }

    @Test
    void keepsAWeaklySupportedClaimAndSaysSo() {
        Brief brief = grounding.ground(
                draft(claim("The dockers fear for their jobs, wages and pensions.", 2)),
                ARTICLE,
                BriefOptions.DEFAULTS);

        assertThat(brief.claims()).hasSize(1);
        assertThat(brief.warnings()).extracting(Warning::code).contains("claim-weak-support");
    }

    @Test
    void takesWholeSentencesOfThePageWithoutAWord() {
        Brief brief = grounding.ground(
                draft(claim("The dockers condemned the plan.", 2), claim("Lima left without a word.", 3)),
                ARTICLE,
                BriefOptions.DEFAULTS);

        assertThat(brief.claims()).hasSize(2);
        assertThat(brief.warnings()).extracting(Warning::code).containsExactly("stance-unsupported");
    }

    @Test
    void wordsTheRationaleItselfWhereTheEnginesDoesNotStand() {
        Draft.Position invented = new Draft.Position(
                Stance.Label.CRITICAL,
                Optional.of("the plan"),
                0.5,
                Optional.of("The article agrees with Senator Quill, see https://evil.example."),
                List.of(2));

        Brief brief = grounding.ground(draft(invented), ARTICLE, BriefOptions.DEFAULTS);

        assertThat(brief.stance().rationale()).isEqualTo("The article speaks critically of the plan.");
    }

    @Test
    void dropsAnActorsStanceThatASentenceAboutOthersIsToShow() {
        Article far = Texts.article(
                "Ana Lima spoke.", "Rain fell.", "Snow fell.", "Bo Berg condemned the plan.", "Night fell.");
        Draft.Position elsewhere = position(Stance.Label.CRITICAL, "the plan", 4);

        Brief brief = grounding.ground(
                draft(actor("Ana Lima", List.of(), Optional.empty(), Optional.of(elsewhere))),
                far,
                BriefOptions.DEFAULTS);

        assertThat(brief.keyActors().get(0).stance()).isEmpty();
        assertThat(brief.warnings()).extracting(Warning::code).contains("stance-dropped");
    }

    @Test
    void countsNoMentionsOfAPlainSmallWord() {
        Brief brief = grounding.ground(
                draft(actor("Ana Lima", List.of("the", "Lima"), Optional.empty(), Optional.empty())),
                ARTICLE,
                BriefOptions.DEFAULTS);

        assertThat(brief.keyActors().get(0).mentions()).isEqualTo(2);
    }

    @Test
    void takesAnEnginesWarningsOnlyAsWords() {
        Draft draft = new Draft(
                List.of(claim("Lima left.", 3)),
                List.of(),
                Optional.empty(),
                Engine.BUILTIN,
                List.of(
                        new Warning("model-slow", "It took\nlong."),
                        new Warning("model-note", "See https://evil.example"),
                        new Warning("<b>", "x")));

        assertThat(grounding.ground(draft, ARTICLE, BriefOptions.DEFAULTS).warnings())
                .contains(new Warning("model-slow", "It took long."))
                .noneMatch(w -> w.message().contains("evil") || w.code().contains("<"));
    }

    @Test
    void countsMentionsItselfAndShowsWhereAnActorIsNamed() {
        Brief brief = grounding.ground(
                draft(actor("Ana Lima", List.of("Lima"), Optional.of("Mayor"), Optional.empty())),
                ARTICLE,
                BriefOptions.DEFAULTS);

        KeyActor actor = brief.keyActors().get(0);
        assertThat(actor.mentions()).isEqualTo(2);
        assertThat(actor.role()).contains("Mayor");
        assertThat(actor.evidence())
                .extracting(Evidence::quote)
                .containsExactly(ARTICLE.textOf(ARTICLE.sentences().get(0)));
    }

    @Test
    void dropsAnActorWhomThePageDoesNotName() {
        Brief brief = grounding.ground(
                draft(actor("Bo Nilsson", List.of("Lima"), Optional.empty(), Optional.empty())),
                ARTICLE,
                BriefOptions.DEFAULTS);

        assertThat(brief.keyActors()).isEmpty();
        assertThat(brief.warnings()).extracting(Warning::code).contains("actor-dropped");
    }

    @Test
    void dropsARoleThatThePageDoesNotWord() {
        Brief brief = grounding.ground(
                draft(actor("Ana Lima", List.of(), Optional.of("Minister of Trade"), Optional.empty())),
                ARTICLE,
                BriefOptions.DEFAULTS);

        assertThat(brief.keyActors().get(0).role()).isEmpty();
        assertThat(brief.warnings()).extracting(Warning::code).contains("role-dropped");
    }

    @Test
    void keepsAnActorsStanceOnlyWithASentenceThatShowsIt() {
        Draft.Position shown = position(Stance.Label.CRITICAL, "the plan", 2);
        Draft.Position unshown = position(Stance.Label.CRITICAL, "the plan", 7);

        KeyActor with = grounding
                .ground(
                        draft(actor("The dockers", List.of(), Optional.empty(), Optional.of(shown))),
                        ARTICLE,
                        BriefOptions.DEFAULTS)
                .keyActors()
                .get(0);
        Brief without = grounding.ground(
                draft(actor("The dockers", List.of(), Optional.empty(), Optional.of(unshown))),
                ARTICLE,
                BriefOptions.DEFAULTS);

        assertThat(with.stance()).contains(new KeyActor.ActorStance(Stance.Label.CRITICAL, Optional.of("the plan")));
        assertThat(without.keyActors().get(0).stance()).isEmpty();
        assertThat(without.warnings()).extracting(Warning::code).contains("stance-dropped");
    }

    @Test
    void forgetsATargetThatThePageDoesNotName() {
        Brief brief = grounding.ground(
                draft(position(Stance.Label.SUPPORTIVE, "the moon", 1)), ARTICLE, BriefOptions.DEFAULTS);

        assertThat(brief.stance().target()).isEmpty();
        assertThat(brief.stance().label()).isEqualTo(Stance.Label.SUPPORTIVE);
        assertThat(brief.stance().rationale()).isEqualTo("The article speaks in favour.");
    }

    @Test
    void answersNeutralWithoutConfidenceWhereNothingShowsAStance() {
        Brief brief = grounding.ground(
                draft(position(Stance.Label.CRITICAL, "the plan", 12)), ARTICLE, BriefOptions.DEFAULTS);

        assertThat(brief.stance().label()).isEqualTo(Stance.Label.NEUTRAL);
        assertThat(brief.stance().confidence()).isZero();
        assertThat(brief.warnings()).extracting(Warning::code).contains("stance-unsupported");
    }

    @Test
    void boundsTheConfidence() {
        assertThat(grounding
                        .ground(draft(confident(7)), ARTICLE, BriefOptions.DEFAULTS)
                        .stance()
                        .confidence())
                .isEqualTo(1);
        assertThat(grounding
                        .ground(draft(confident(-7)), ARTICLE, BriefOptions.DEFAULTS)
                        .stance()
                        .confidence())
                .isZero();
        assertThat(grounding
                        .ground(draft(confident(Double.NaN)), ARTICLE, BriefOptions.DEFAULTS)
                        .stance()
                        .confidence())
                .isZero();
    }

    @Test
    void namesTheAddressWhereThePageWasFoundWhenItGivesNone() {
        assertThat(grounding
                        .ground(draft(), ARTICLE, BriefOptions.DEFAULTS)
                        .article()
                        .url())
                .contains("https://example.org/found");
    }

    @Test
    void warnsOfAPageThatHidesItsStory() {
        Article walled = new Article(
                ARTICLE.metadata(),
                ARTICLE.text(),
                ARTICLE.blocks(),
                ARTICLE.sentences(),
                PageKind.HOME,
                0.3,
                List.of(Note.PAYWALL, Note.LISTING));

        Brief brief = grounding.ground(draft(claim("Lima left.", 3)), walled, BriefOptions.DEFAULTS);

        assertThat(brief.warnings()).extracting(Warning::code).startsWith("paywall", "listing");
        assertThat(brief.warnings().get(1).message()).contains("home page");
        assertThat(brief.article().kind()).isEqualTo(PageKind.HOME);
        assertThat(brief.article().confidence()).isEqualTo(0.3);
    }

    private static Draft.Position confident(double confidence) {
        return new Draft.Position(Stance.Label.NEUTRAL, Optional.empty(), confidence, Optional.empty(), List.of(1));
    }

    private static Draft.Claim claim(String text, Integer... sentences) {
        return new Draft.Claim(text, List.of(sentences));
    }

    private static Draft.Position position(Stance.Label label, String target, Integer... sentences) {
        return new Draft.Position(label, Optional.of(target), 0.5, Optional.empty(), List.of(sentences));
    }

    private static Draft.Actor actor(
            String name, List<String> aliases, Optional<String> role, Optional<Draft.Position> stance) {
        return new Draft.Actor(name, aliases, KeyActor.Type.PERSON, role, stance, List.of());
    }

    private static Draft draft(Draft.Claim... claims) {
        return new Draft(List.of(claims), List.of(), Optional.empty(), Engine.BUILTIN, List.of());
    }

    private static Draft draft(Draft.Actor actor) {
        return new Draft(List.of(), List.of(actor), Optional.empty(), Engine.BUILTIN, List.of());
    }

    private static Draft draft(Draft.Position stance) {
        return new Draft(List.of(), List.of(), Optional.of(stance), Engine.BUILTIN, List.of());
    }
}
