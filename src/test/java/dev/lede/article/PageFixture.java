package dev.lede.article;

import java.time.Duration;

import org.jsoup.Jsoup;

import dev.lede.Deadline;

/** A small page, walked: what the parts that read a page are given. */
record PageFixture(PageTree tree, PageFacts facts) {
    static PageFixture of(String html) {
        PageWalk.Result walked = PageWalk.walk(Jsoup.parse(html), Deadline.after(Duration.ofSeconds(20)));
        return new PageFixture(walked.tree(), walked.facts());
    }

    Metas metas() {
        return new Metas(facts.metas());
    }

    LinkedData data() {
        return LinkedData.of(facts.scripts());
    }

    /** A script of JSON-LD, written with single quotes. */
    static String linkedData(String json) {
        return "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
    }
}
