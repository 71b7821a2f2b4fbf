package dev.lede.service;

import dev.lede.Page;

/** Where the page of a request comes from. */
public sealed interface Source {
    /** For the log: {@code url}, {@code html} or {@code text}. */
    String kind();

    /** A page that is still to be fetched; {@code url} as the caller wrote it. */
    record Link(String url) implements Source {
        @Override
        public String kind() {
            return "url";
        }
    }

    /** A page that came with the request. */
    record Document(Page page) implements Source {
        @Override
        public String kind() {
            return page.format() == Page.Format.HTML ? "html" : "text";
        }
    }
}
