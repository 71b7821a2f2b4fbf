package dev.lede.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/** A bundled word list: a section for each language, headed by its tag in brackets, words parted by white space. */
final class LanguageSections {
    private LanguageSections() {}

    /** The words of each language, in the order of the file; lines that start with "# " are comments. */
    static Map<String, Set<String>> read(String resource) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        try (InputStream in = LanguageSections.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Set<String> section = new HashSet<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), tag -> new HashSet<>());
                } else if (!line.startsWith("# ")) {
                    for (StringTokenizer words = new StringTokenizer(line, " "); words.hasMoreTokens(); ) {
                        section.add(words.nextToken());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    /** The primary subtag under which a BCP 47 tag is listed: {@code nb-NO} is {@code no}. */
    static String key(String tag) {
        int dash = tag.indexOf('-');
        String primary = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        return primary.equals("nb") || primary.equals("nn") ? "no" : primary;
    }
}
