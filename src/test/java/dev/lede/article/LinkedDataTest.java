package dev.lede.article;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class LinkedDataTest {
    @Test
    void findsTheStoryInAGraphAndFollowsItsReferences() {
        LinkedData data = read("{'@graph':[{'@type':'WebPage','name':'Page'},"
                + "{'@type':['NewsArticle'],'headline':'Ferry &amp; bridge','author':{'@id':'#a'},'image':{'@id':'#i'}},"
                + "{'@id':'#a','@type':'Person','name':'Ana Lima'},"
                + "{'@id':'#i','@type':'ImageObject','url':'https://example.org/i.jpg'}]}");
        assertThat(data.story("headline")).contains("Ferry & bridge");
        assertThat(data.names("author")).containsExactly("Ana Lima");
        assertThat(data.story("image")).contains("https://example.org/i.jpg");
        assertThat(data.types()).contains("WebPage", "NewsArticle");
    }

    @Test
    void readsAuthorsInWhateverForm() {
        assertThat(read("{'@type':'Article','author':'Ana Lima'}").names("author"))
                .containsExactly("Ana Lima");
        assertThat(read("{'@type':'Article','author':[{'name':'Ana Lima'},'Jo Berg']}")
                        .names("author"))
                .containsExactly("Ana Lima", "Jo Berg");
        assertThat(read("{'@type':'Article','author':{'name':['Ana Lima','Jo Berg']}}")
                        .names("author"))
                .containsExactly("Ana Lima", "Jo Berg");
    }

    @Test
    void keepsWhatStandsBeforeABreak() {
        LinkedData data =
                read("{'@type':'NewsArticle','headline':'Ferry stays','description':'A 'quoted' word','author':'x'}");
        assertThat(data.story("headline")).contains("Ferry stays");
    }

    @Test
    void forgivesCommentsAndTrailingCommas() {
        assertThat(read("<!-- \n{'@type':'NewsArticle', /* x */ 'headline':'Ferry\nstays',}\n -->")
                        .story("headline"))
                .contains("Ferry\nstays");
    }

    @Test
    void isEmptyWhereThereIsNone() {
        assertThat(LinkedData.of(List.of()).story("headline")).isEmpty();
        assertThat(read("not json at all").types()).isEmpty();
    }

    private static LinkedData read(String json) {
        String html = "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
        return LinkedData.of(Jsoup.parse(html).getElementsByTag("script"));
    }
}
