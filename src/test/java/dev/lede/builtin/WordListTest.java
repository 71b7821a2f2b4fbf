package dev.lede.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class WordListTest {
    private static final Path LISTS = Path.of("src/main/resources/dev/lede/builtin");
    private static final int MOST_BYTES = 300_000;

    @Test
    void staysUnderWhatTheListsMayTakeInTheJar() throws IOException {
        long bytes = 0;
        for (Path list : lists()) {
            bytes += deflated(Files.readAllBytes(list));
        }
        assertThat(bytes).isBetween(100_000L, (long) MOST_BYTES);
    }

    @Test
    void hasOnlySectionsThatTheEngineKnowsAndSmallLetters() throws IOException {
        for (Path list : lists()) {
            String name = list.getFileName().toString().replace(".txt", "");
            Map<String, List<String>> sections = WordList.read(name);
            sections.forEach((section, entries) -> {
                if (!section.equals("countries") && !section.isEmpty()) {
                    assertThat(WordClass.values())
                            .extracting(WordClass::name)
                            .contains(section.toUpperCase(Locale.ROOT));
                }
                assertThat(entries).as(name + " [" + section + "]").noneMatch(entry -> entry.contains("{"));
                // Chinese and Japanese entries are looked for in the text as it stands.
                if (!List.of("zh", "ja").contains(name)) {
                    assertThat(entries).as(name + " [" + section + "]").allMatch(WordListTest::isSmall);
                }
            });
        }
    }

    private static List<Path> lists() throws IOException {
        try (Stream<Path> files = Files.list(LISTS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList();
        }
    }

    private static boolean isSmall(String entry) {
        return entry.equals(entry.toLowerCase(Locale.ROOT));
    }

    private static int deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + 64];
            return deflater.deflate(out);
        } finally {
            deflater.end();
        }
    }
}
