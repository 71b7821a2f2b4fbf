package dev.lede.brief;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/** Reads a bundled list of this room: sections headed by a name in brackets, comments after "# ". */
final class Sections {
    private Sections() {}

    /** The lines of each section of {@code name}.txt; what precedes a head is under the empty string. */
    static Map<String, List<String>> read(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String resource = "/dev/lede/brief/" + name + ".txt";
        try (InputStream in = Sections.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[") && line.endsWith("]") && line.indexOf(' ') < 0) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.startsWith("# ") && !line.isBlank()) {
                    sections.computeIfAbsent(section, head -> new ArrayList<>()).add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    /** The words of a line. Without a pattern: a cold start reads some ten thousand characters of this. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (StringTokenizer left = new StringTokenizer(line, " "); left.hasMoreTokens(); ) {
            words.add(left.nextToken());
        }
        return words;
    }
}
