package dev.lede.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.lede.article.Article;
import dev.lede.article.Block;
import dev.lede.article.Sentence;

/**
 * An article as the classic rankers see it: its sentences as content words. Headings are left out, and function words
 * by the lists of the room {@code article}. The words of scripts without spaces are pairs of characters.
 */
record Terms(List<String> sentences, List<List<String>> words) {
    private static final Map<String, Set<String>> STOP = readStopWords();

    static Terms of(Article article, String language) {
        List<String> sentences = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            Block.Kind kind = article.blockOf(sentence).kind();
            if (kind != Block.Kind.HEADING && kind != Block.Kind.TABLE_ROW && kind != Block.Kind.CODE) {
                sentences.add(article.textOf(sentence));
                words.add(content(article.textOf(sentence), language));
            }
        }
        return new Terms(sentences, words);
    }

    private static List<String> content(String text, String language) {
        Set<String> stop = STOP.getOrDefault(language, Set.of());
        List<String> all = Rouge.words(text);
        if (language.equals("zh") || language.equals("ja") || language.equals("th")) {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i + 1 < all.size(); i++) {
                pairs.add(all.get(i) + all.get(i + 1));
            }
            return pairs;
        }
        return all.stream().filter(word -> word.length() > 1 && !stop.contains(word)).toList();
    }

    /** In how many sentences each word stands. */
    Map<String, Integer> frequencies() {
        Map<String, Integer> frequencies = new HashMap<>();
        words.forEach(sentence -> new HashSet<>(sentence).forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        return frequencies;
    }

    private static Map<String, Set<String>> readStopWords() {
        Map<String, Set<String>> sections = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Terms.class.getResourceAsStream("/dev/lede/article/function-words.txt")),
                StandardCharsets.UTF_8))) {
            Set<String> section = new HashSet<>();
            for (String line : lines.lines().toList()) {
                if (line.startsWith("[")) {
                    section = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), key -> new HashSet<>());
                } else if (!line.startsWith("#")) {
                    section.addAll(List.of(line.split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }
}
