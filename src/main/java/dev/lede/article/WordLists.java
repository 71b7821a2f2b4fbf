package dev.lede.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists of this room: UTF-8 resources with one key and its words per line, {@code #} before a comment. */
final class WordLists {
    private WordLists() {}

    /** The word of a class or id, to its bits in {@link Marks}. */
    static Map<String, Integer> classWords() {
        return ClassWords.WORDS;
    }

    /** Reads {@code name} beside this class: the lines' first words, each to the rest of its lines. */
    static Map<String, List<String>> read(String name, String separator) {
        Map<String, List<String>> lists = new HashMap<>();
        for (String line : lines(name)) {
            int space = line.indexOf(' ');
            if (space > 0 && line.charAt(0) != '#') {
                List<String> words =
                        lists.computeIfAbsent(line.substring(0, space), key -> new java.util.ArrayList<>());
                for (String word : line.substring(space + 1).split(separator, -1)) {
                    words.add(word.strip());
                }
            }
        }
        return lists;
    }

    private static List<String> lines(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " cannot be read", e);
        }
    }

    /** Read when the first page is, not when the program starts. */
    private static final class ClassWords {
        private static final Map<String, Integer> BITS = Map.ofEntries(
                Map.entry("STORY", Marks.STORY),
                Map.entry("CONTENT", Marks.CONTENT),
                Map.entry("NAV", Marks.NAV),
                Map.entry("HEAD", Marks.HEAD),
                Map.entry("FOOT", Marks.FOOT),
                Map.entry("SIDE", Marks.SIDE),
                Map.entry("COMMENTS", Marks.COMMENTS),
                Map.entry("SHARE", Marks.SHARE),
                Map.entry("RELATED", Marks.RELATED),
                Map.entry("AD", Marks.AD),
                Map.entry("NEWSLETTER", Marks.NEWSLETTER),
                Map.entry("COOKIE", Marks.COOKIE),
                Map.entry("CAPTION", Marks.CAPTION),
                Map.entry("BYLINE", Marks.BYLINE),
                Map.entry("TAGS", Marks.TAGS),
                Map.entry("OVERLAY", Marks.OVERLAY),
                Map.entry("PAYWALL", Marks.PAYWALL),
                Map.entry("SCREEN_READER", Marks.SCREEN_READER),
                Map.entry("POST", Marks.POST));

        private static final Map<String, Integer> WORDS = words();

        private static Map<String, Integer> words() {
            Map<String, Integer> words = new HashMap<>();
            read("class-words.txt", " ").forEach((name, list) -> {
                int bit = BITS.getOrDefault(name, 0);
                list.forEach(word -> words.merge(word, bit, (a, b) -> a | b));
            });
            return words;
        }
    }
}
