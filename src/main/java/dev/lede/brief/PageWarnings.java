package dev.lede.brief;

import java.util.List;

import dev.lede.article.Article;
import dev.lede.article.Note;
import dev.lede.article.PageKind;

/** What the reader of a brief should know about the page that it was made from, whichever engine made it. */
final class PageWarnings {
    private PageWarnings() {}

    static List<Warning> of(Article article) {
        return article.notes().stream()
                .map(note -> warning(note, article.kind()))
                .toList();
    }

    private static Warning warning(Note note, PageKind kind) {
        return switch (note) {
            case NEEDS_JAVASCRIPT ->
                new Warning(
                        "needs-javascript",
                        "The page shows its text only to a browser that runs scripts, which Lede does not.");
            case PAYWALL ->
                new Warning(
                        "paywall", "Only the part of the story before a pay wall was sent; the brief is of that part.");
            case CONSENT_WALL ->
                new Warning("consent-wall", "The page asks for consent first, so the text may not be the story.");
            case LISTING ->
                new Warning(
                        "listing",
                        "The page is a " + (kind == PageKind.HOME ? "home page" : "list of links")
                                + " and tells no story of its own.");
            case FROM_EMBEDDED_DATA ->
                new Warning("embedded-data", "The text comes from data inside the page, which its visible part lacks.");
            case TRUNCATED -> new Warning("truncated", "The page was too large to be read to its end.");
        };
    }
}
