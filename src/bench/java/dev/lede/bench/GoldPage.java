package dev.lede.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lede.Page;

/** One page of a folder in the WCXB layout: {@code html/ID.html.gz} and {@code ground-truth/ID.json}. */
record GoldPage(
        String id,
        String url,
        String kind,
        Page page,
        String text,
        Optional<String> title,
        Optional<String> author,
        Optional<String> published,
        List<String> with,
        List<String> without) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads all pages of a folder, in the order of their names. */
    static List<GoldPage> readAll(Path folder) throws IOException {
        List<GoldPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("ground-truth"))) {
            for (Path file : files.sorted().toList()) {
                pages.add(read(folder, file));
            }
        }
        return pages;
    }

    private static GoldPage read(Path folder, Path file) throws IOException {
        String id = file.getFileName().toString().replace(".json", "");
        JsonNode root = JSON.readTree(file.toFile());
        JsonNode gold = root.path("ground_truth");
        byte[] html;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + id + ".html.gz")))) {
            html = in.readAllBytes();
        }
        return new GoldPage(
                id,
                root.path("url").asText(),
                root.path("_internal").path("page_type").path("primary").asText("unknown"),
                new Page(Optional.of(root.path("url").asText()), Page.Format.HTML, Optional.of("utf-8"), html),
                gold.path("main_content").asText(""),
                textOf(gold.path("title")),
                textOf(gold.path("author")),
                textOf(gold.path("publish_date")),
                list(gold.path("with")),
                list(gold.path("without")));
    }

    private static Optional<String> textOf(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static List<String> list(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    byte[] html() {
        return page.body();
    }

    /** Which half of the set the page is in: pages of one registrable domain are always in the same. */
    int half() {
        String host = Optional.ofNullable(URI.create(url.replaceAll("[^\\x21-\\x7e]|[\\[\\]{}|\\\\^`<>\" ]", ""))
                        .getHost())
                .orElse(url)
                .toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.", -1);
        int last = labels.length - 1;
        // Close enough to the public suffix list for a split: "co.uk" and the like have a short second label.
        int from = last >= 2 && labels[last].length() == 2 && labels[last - 1].length() <= 3 ? last - 2 : last - 1;
        String domain = String.join(".", List.of(labels).subList(Math.max(0, from), labels.length));
        return Math.floorMod(domain.hashCode() * 31, 2);
    }
}
