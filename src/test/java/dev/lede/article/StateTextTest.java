package dev.lede.article;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.lede.Deadline;

import static org.assertj.core.api.Assertions.assertThat;

final class StateTextTest {
    private static final String ONE = "The ferry stayed in port all week, and nobody on the quay knows when it sails.";
    private static final String TWO = "The council will vote on Tuesday, said the mayor, who has a boat of her own.";

    @Test
    void readsTheMarkupOfAStory() {
        assertThat(json("{'props':{'page':{'id':'a-1','path':'/news/ferry','body':'<h2>Winter</h2><p>" + ONE + "</p><p>"
                        + TWO + "<\\/p>'}}}"))
                .containsExactly("Winter", ONE, TWO);
        assertThat(json("{'body':'&lt;p&gt;" + ONE + "&lt;/p&gt;'}")).containsExactly(ONE);
    }

    @Test
    void readsAStoryInBlocks() {
        assertThat(json("{'blocks':[{'type':'paragraph','text':'" + ONE
                        + "'},{'type':'image','src':'/ferry-in-port.jpg'}," + "{'type':'paragraph','text':'" + TWO
                        + "'}]}"))
                .containsExactly(ONE, TWO);
    }

    @Test
    void joinsTheRunsOfAParagraph() {
        assertThat(json("{'body':[{'type':'p','children':[{'text':'The ferry '},{'text':'stayed','bold':'true'},"
                        + "{'text':' in port all week, and nobody on the quay knows when it sails.'}]}]}"))
                .containsExactly(ONE);
    }

    @Test
    void leavesOutLabelsAndTeasers() {
        String teaser = "{'kind':'teaser of a story','title':'Another pier for the town','path':'/news/another-pier',"
                + "'photo':'/photos/another-pier.jpg','section':'The harbour','text':'It was built in one short summer.'}";
        assertThat(json("{'more':[" + teaser + "," + teaser + "],'label':'Continue to the story','body':'<p>" + ONE
                        + "</p><p>" + TWO + "</p>','footer':'All harbours and ferries'}"))
                .containsExactly(ONE, TWO);
    }

    @Test
    void readsAnAssignment() {
        String filler = "x".repeat(1000);
        assertThat(find("<script>window.__STATE__ = {\"a\":\"" + filler + "\",\"body\":\"" + ONE
                        + "\"}; start();</script>"))
                .containsExactly(ONE);
        assertThat(find("<script>function a() { return \"" + ONE + filler + "\"; }</script>"))
                .isEmpty();
    }

    @Test
    void findsNothingInCodeAndDescriptions() {
        assertThat(json("{'css':'.ferry { color: red; } .port { color: blue; } and so on, for all of it.'}"))
                .isEmpty();
        assertThat(find(PageFixture.linkedData("{'@type':'NewsArticle','description':'" + ONE + "'}")))
                .isEmpty();
    }

    private static List<String> json(String json) {
        return find("<script type='application/json'>" + json.replace('\'', '"') + "</script>");
    }

    private static List<String> find(String html) {
        Deadline deadline = Deadline.after(Duration.ofSeconds(20));
        return StateText.find(PageFixture.of(html).facts().scripts(), deadline).stream()
                .map(Line::text)
                .toList();
    }
}
