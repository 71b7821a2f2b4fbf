package dev.lede.builtin;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Reads a bundled list: sections headed by a name in brackets, entries parted by white space, comments after "# ". The
 * forms of a word may share its start: "attack{,ed,s}".
 */
final class WordList {
    /**
     * The lists that a native image holds as bytes, by their name; filled while one is built, and empty on a JVM. As
     * resources of the image they cost each start 7 ms and 10 MB, before any request.
     */
    private static final Map<String, byte[]> KEPT = new HashMap<>();

    private WordList() {}

    /** Puts a list into the native image that is being built. */
    static void keep(String name) {
        KEPT.put(name, load(name));
    }

    private static byte[] load(String name) {
        String resource = "/dev/lede/builtin/" + name + ".txt";
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sections of {@code name}.txt; a section "countries" keeps whole lines, what precedes a head is under "". */
    static Map<String, List<String>> read(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        byte[] kept = KEPT.get(name);
        InputStream in = new ByteArrayInputStream(kept == null ? load(name) : kept);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.indexOf(']'));
                } else if (!line.startsWith("# ") && !line.isBlank()) {
                    List<String> entries = sections.computeIfAbsent(section, head -> new ArrayList<>());
                    if (section.equals("countries")) {
                        entries.add(line);
                    } else {
                        addWords(line, entries);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    /** Without a pattern: a cold start reads some fifty thousand characters of this. */
    private static void addWords(String line, List<String> entries) {
        for (StringTokenizer words = new StringTokenizer(line, " "); words.hasMoreTokens(); ) {
            addForms(words.nextToken(), entries);
        }
    }

    /** "attack{,ed,s}" is "attack", "attacked" and "attacks". */
    private static void addForms(String entry, List<String> entries) {
        int open = entry.indexOf('{');
        if (open < 0) {
            entries.add(entry);
            return;
        }
        int close = entry.indexOf('}', open);
        String start = entry.substring(0, open);
        String rest = entry.substring(close + 1);
        int from = open + 1;
        for (int at = from; at <= close; at++) {
            if (at == close || entry.charAt(at) == ',') {
                entries.add(start + entry.substring(from, at) + rest);
                from = at + 1;
            }
        }
    }
}
