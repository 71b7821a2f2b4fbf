package dev.lede.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the corpus to what its README says of it: the bench would score a slip of its writers as one of the engine. */
final class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Set<String> HALVES = Set.of("tuning", "checking", "implied", "subtle");
    private static final Set<String> TYPES = Set.of("person", "organization", "place", "group");
    private static final Set<String> LABELS = Set.of("supportive", "critical", "mixed", "neutral");
    private static final int FEWEST = 500;

    @Test
    void namesOnlyWhatStandsInItsTexts() throws IOException {
        List<String> faults = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(CORPUS, 2)) {
            files = found.filter(file -> file.toString().endsWith(".json")).toList();
        }
        for (Path file : files) {
            check(file, new ObjectMapper().readTree(file.toFile()), faults);
        }
        assertThat(files).hasSizeGreaterThan(FEWEST);
        assertThat(faults).isEmpty();
    }

    private static void check(Path file, JsonNode article, List<String> faults) {
        StringBuilder text = new StringBuilder(article.path("title").asText());
        for (JsonNode paragraph : article.path("paragraphs")) {
            text.append('\n')
                    .append(
                            paragraph.isTextual()
                                    ? paragraph.asText()
                                    : paragraph.path("heading").asText());
        }
        String whole = text.toString();
        String small = whole.toLowerCase(Locale.ROOT);
        String language = CORPUS.relativize(file).getName(0).toString();
        if (!article.path("language").asText().equals(language)
                || !HALVES.contains(article.path("half").asText())) {
            faults.add(file + ": language or half");
        }
        for (JsonNode actor : article.path("actors")) {
            List<String> names = new ArrayList<>(List.of(actor.path("name").asText()));
            actor.path("aliases").forEach(alias -> names.add(alias.asText()));
            names.stream().filter(name -> !whole.contains(name)).forEach(name -> faults.add(file + ": " + name));
            String role = actor.path("role").asText("").toLowerCase(Locale.ROOT);
            JsonNode stance = actor.path("stance");
            boolean known = TYPES.contains(actor.path("type").asText())
                    && (stance.isMissingNode() || stance.isNull() || isKnown(stance, small));
            if (!known || !(small.contains(role) || actor.path("role").isNull())) {
                faults.add(file + ": type, role or stance of " + names.get(0));
            }
        }
        if (!isKnown(article.path("stance"), small)) {
            faults.add(file + ": stance of the article");
        }
    }

    private static boolean isKnown(JsonNode stance, String text) {
        return LABELS.contains(stance.path("label").asText())
                && text.contains(stance.path("target").asText().toLowerCase(Locale.ROOT));
    }
}
