package dev.lede.llm;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.brief.Draft;
import dev.lede.brief.FailureCause;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Stance;

import static org.assertj.core.api.Assertions.assertThat;

/** What models write where they were asked for one JSON object. */
final class ReplyTest {
    private static final String CLAIM = "{\"claims\":[{\"text\":\"It closes.\",\"sentences\":[1,2]}]}";
    private static final ReplySchema SCHEMA = new ReplySchema(3, 5, 300, 8, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLAIM,
                "```json\n" + CLAIM + "\n```",
                "Sure! Here is the {JSON} you asked for:\n\n" + CLAIM + "\n\nLet me know {if} it helps.",
                "<think>They want {\"claims\":[]} so I write it.</think>" + CLAIM,
                "{\"claims\":[{\"text\":\"It closes.\",\"sentences\":[1,2,],},],}",
                "{claims:[{'text':'It closes.', // the first\n sentences:['1','[2]']}]}",
                "{\"claims\":[{\"text\":\"It\ncloses.\",\"sentences\":[1.0,\"S2\"]}]}",
                "{\"claims\":[{\"text\":\"It closes.\",\"sentences\":[1,2]}]",
                "{\"claims\":[{\"text\":\"It \\u202Ecloses.\u200B\",\"sentences\":[1,2,2,-3,0,99999999999]}]}",
                "{\"claims\":[{\"text\":\"It closes.\",\"sentences\":[1,2]},{\"text\":\"\",\"sentences\":[3]},7,null,{\"text\":[]}]}"
            })
    void findsTheObjectWhateverIsAroundIt(String text) {
        Findings findings = ReplyReader.read(Reply.of(text, Reply.Finish.WHOLE), SCHEMA);

        assertThat(findings.claims()).containsExactly(new Draft.Claim("It closes.", List.of(1, 2)));
    }

    @Test
    void readsActorsAndStances() {
        Findings findings = ReplyReader.read(Reply.of("""
                {"claims":[],"actors":[
                {"name":"Ana Lima","aliases":["Lima","Ana Lima","",4],"type":"Person","role":"","sentences":3,
                 "stance":{"label":"CRITICAL","target":"the plan","sentences":[4]}},
                {"name":"The Union","type":"organisation","stance":{"label":"none","target":"","sentences":[]}},
                {"name":"A Robot","type":"machine"},{"type":"person"},"x"],
                "stance":{"label":"mixed","target":"","confidence":"high","rationale":"Both.","sentences":[5]}}""", Reply.Finish.WHOLE), SCHEMA);

        assertThat(findings.actors()).hasSize(2);
        Draft.Actor first = findings.actors().get(0);
        assertThat(first.aliases()).containsExactly("Lima");
        assertThat(first.role()).isEmpty();
        assertThat(first.sentences()).containsExactly(3);
        assertThat(first.stance().orElseThrow().label()).isEqualTo(Stance.Label.CRITICAL);
        assertThat(findings.actors().get(1).type()).isEqualTo(KeyActor.Type.ORGANIZATION);
        assertThat(findings.actors().get(1).stance()).isEmpty();
        Draft.Position stance = findings.stance().orElseThrow();
        assertThat(stance.label()).isEqualTo(Stance.Label.MIXED);
        assertThat(stance.target()).isEmpty();
        assertThat(stance.confidence()).isEqualTo(0.5);
        assertThat(stance.rationale()).contains("Both.");
    }

    @Test
    void holdsCountsAndLengthsToTheirBounds() {
        String claim = "{\"text\":\"" + "x".repeat(5000) + "\",\"sentences\":[1,2,3,4,5,6,7,8,9]}";
        String actor = "{\"name\":\"" + "n".repeat(500) + "\",\"type\":\"person\"}";
        Findings findings = ReplyReader.read(
                Reply.of(
                        "{\"claims\":[" + (claim + ",").repeat(50) + "],\"actors\":[" + (actor + ",").repeat(50) + "]}",
                        Reply.Finish.WHOLE),
                SCHEMA);

        assertThat(findings.claims()).hasSize(5).allSatisfy(one -> {
            assertThat(one.text()).hasSizeLessThanOrEqualTo(800);
            assertThat(one.sentences()).hasSize(6);
        });
        assertThat(findings.actors())
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.name()).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void doesNotFollowDepth() {
        String deep = "{\"claims\":" + "[".repeat(500_000);

        assertThat(Reply.of(deep, Reply.Finish.WHOLE).fault()).isPresent();
        assertThat(Reply.of("{".repeat(500_000), Reply.Finish.WHOLE).fault()).contains(FailureCause.REPLY_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"claims\":[{\"text\":\"It closes.\",\"sentences\":[1",
                "{\"claims\":[{\"text\":\"It closes.\",\"sentences\":[1,2]},{\"text\":\"The un",
                "{\"claims\":[{\"text\":\"It closes.\",\"sentences\":[1,2]},"
            })
    void doesNotTakeAPartForTheWhole(String text) {
        assertThat(Reply.of(text, Reply.Finish.WHOLE).fault()).contains(FailureCause.REPLY_CUT_OFF);
    }

    @Test
    void doesNotTrustAReplyThatHitTheLimitOfTokens() {
        String lacksABracket = CLAIM.substring(0, CLAIM.length() - 1);

        assertThat(Reply.of(lacksABracket, Reply.Finish.WHOLE).fault()).isEmpty();
        assertThat(Reply.of(lacksABracket, Reply.Finish.CUT_OFF).fault()).contains(FailureCause.REPLY_CUT_OFF);
        assertThat(Reply.of(CLAIM, Reply.Finish.CUT_OFF).fault()).isEmpty();
    }
}
