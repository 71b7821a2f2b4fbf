package dev.lede.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class RenderingTest {
    @Test
    void writesJsonInTheOrderOfTheContract() {
        assertThat(new String(BriefJson.write(Briefs.full()), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {"summary":"Lima condemned *it*.",\
                        "claims":[{"text":"Lima condemned *it*.","evidence":[{"quote":"Lima condemned *it*.","start":3,"end":23}]}],\
                        "keyActors":[{"name":"Lima","type":"person","role":"mayor","mentions":2,\
                        "stance":{"label":"critical","target":"it"},"evidence":[{"quote":"Lima condemned *it*.","start":3,"end":23}]}],\
                        "stance":{"label":"neutral","target":"Lima","confidence":0.76,"rationale":"Because.",\
                        "evidence":[{"quote":"Lima condemned *it*.","start":3,"end":23}]},\
                        "article":{"url":"https://example.org/a","title":"A [title]","byline":"Jo Berg","site":"The Paper",\
                        "published":"2026-11-23","language":"en","image":"https://example.org/i.jpg","kind":"live-blog","confidence":0.88,"words":5,\
                        "text":"On Lima condemned *it*.\\n\\nEnd."},\
                        "engine":{"name":"openai","model":"m-1","degraded":true,"inputTokens":10,"outputTokens":20,"calls":2,"retries":1,"cost":0.0000015,"millis":{"total":1.5}},\
                        "warnings":[{"code":"code","message":"A note."}]}""");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(new String(BriefJson.write(Briefs.bare()), StandardCharsets.UTF_8))
                .contains("\"article\":{\"kind\":\"article\",\"confidence\":1.0,\"words\":1}")
                .doesNotContain("null");
    }

    @Test
    void rendersMarkdownWithTheWordsOfThePageAsWords() {
        assertThat(BriefText.markdown(Briefs.full())).isEqualTo("""
                        # [A \\[title\\]](<https://example.org/a>)

                        Jo Berg · The Paper · 2026-11-23

                        Lima condemned \\*it\\*.

                        ## Key actors

                        - **Lima**, mayor: critical of it

                        ## Stance

                        neutral on Lima (confidence 76 %). Because.

                        > Lima condemned \\*it\\*.

                        ## Notes

                        - A note.

                        ## Text

                        On Lima condemned \\*it\\*.

                        End.
                        """);
    }

    @Test
    void rendersPlainTextForAChatLine() {
        assertThat(BriefText.plain(Briefs.full()))
                .startsWith(
                        "A [title]\nhttps://example.org/a\n\nJo Berg · The Paper · 2026-11-23\n\nLima condemned *it*.\n")
                .contains("\nKey actors:\n- Lima, mayor: critical of it\n")
                .contains("\nStance:\nneutral on Lima (confidence 76 %). Because.\n\n  “Lima condemned *it*.”\n");
        assertThat(BriefText.plain(Briefs.bare())).isEqualTo("x\n\nStance:\nmixed (confidence 0 %). r\n");
    }
}
