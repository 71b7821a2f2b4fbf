package dev.lede.article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the language of a text from its script and, within a script, from its function words. Made for paragraphs: it
 * would rather say nothing than guess from a few words.
 */
public final class LanguageDetector {
    // Enough to be sure, little enough to cost nothing: about 600 words.
    private static final int SAMPLE = 4000;
    private static final int FEWEST_HITS = 2;
    private static final double LEAST_SHARE = 0.1;
    private static final double LEAST_LEAD = 1.1;
    private static final double LETTER_WEIGHT = 0.5;

    private static final Set<String> ARABIC = Set.of("ar", "fa", "ur");
    private static final Set<String> CYRILLIC = Set.of("ru", "uk", "bg", "sr", "mk", "be", "kk");
    private static final Set<String> DEVANAGARI = Set.of("hi", "mr", "ne");

    // Letters that few of the languages of a script share; they settle what the words leave open.
    private static final Map<String, String> TELLING_LETTERS = Map.ofEntries(
            Map.entry("de", "ßü"),
            Map.entry("es", "ñ¿¡"),
            Map.entry("pt", "ãõ"),
            Map.entry("fr", "çêœ"),
            Map.entry("pl", "łąęśżźńć"),
            Map.entry("tr", "ğış"),
            Map.entry("sv", "åö"),
            Map.entry("da", "æø"),
            Map.entry("no", "åø"),
            Map.entry("fi", "ä"),
            Map.entry("cs", "ěřů"),
            Map.entry("sk", "ľĺŕô"),
            Map.entry("hu", "őű"),
            Map.entry("ro", "țșăţş"),
            Map.entry("vi", "đơưạảấầ"),
            Map.entry("hr", "đć"),
            Map.entry("lv", "ģķļņ"),
            Map.entry("lt", "ėįų"),
            Map.entry("et", "õ"),
            Map.entry("ru", "ыэё"),
            Map.entry("uk", "їієґ"),
            Map.entry("sr", "јђћљњ"),
            Map.entry("mk", "ѓќѕ"),
            Map.entry("be", "ў"),
            Map.entry("kk", "әғқңұ"),
            Map.entry("fa", "پچگژ"),
            Map.entry("ur", "ٹڈڑےں"));

    private LanguageDetector() {}

    /** The BCP 47 tag of the language that {@code text} is written in, empty where the text is too short to tell. */
    public static Optional<String> detect(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        Script script = Script.dominant(sample);
        return switch (script) {
            case LATIN -> byWords(sample, latin(), Optional.empty());
            case CYRILLIC -> byWords(sample, CYRILLIC, Optional.empty());
            case ARABIC -> byWords(sample, ARABIC, Optional.of("ar"));
            case DEVANAGARI -> byWords(sample, DEVANAGARI, Optional.of("hi"));
            default -> script.language();
        };
    }

    private static Set<String> latin() {
        return Holder.LATIN;
    }

    /** The language whose words lead clearly; {@code otherwise} where too few are known. */
    private static Optional<String> byWords(String sample, Set<String> candidates, Optional<String> otherwise) {
        Map<String, Double> scores = new HashMap<>();
        Map<String, Integer> hits = new HashMap<>();
        int words = countWords(sample, candidates, scores, hits);
        countLetters(sample, scores);
        List<Map.Entry<String, Double>> ranked = scores.entrySet().stream()
                .filter(entry -> candidates.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        if (ranked.isEmpty()) {
            return otherwise;
        }
        String best = ranked.get(0).getKey();
        int found = hits.getOrDefault(best, 0);
        boolean enough = found >= FEWEST_HITS && found >= LEAST_SHARE * words;
        boolean clear = ranked.size() < 2
                || ranked.get(0).getValue() >= LEAST_LEAD * ranked.get(1).getValue();
        return enough && clear ? Optional.of(best) : otherwise;
    }

    private static int countWords(
            String sample, Set<String> candidates, Map<String, Double> scores, Map<String, Integer> hits) {
        int words = 0;
        int i = 0;
        while (i < sample.length()) {
            int to = i;
            while (to < sample.length() && isWordPart(sample.charAt(to))) {
                to++;
            }
            if (to > i) {
                words++;
                countWord(sample.substring(i, to).toLowerCase(Locale.ROOT), candidates, scores, hits);
            }
            i = to + 1;
        }
        return words;
    }

    private static void countWord(
            String word, Set<String> candidates, Map<String, Double> scores, Map<String, Integer> hits) {
        List<String> languages = FunctionWords.languages(word);
        double weight = 1.0 / Math.sqrt(languages.size());
        for (String language : languages) {
            if (candidates.contains(language)) {
                scores.merge(language, weight, Double::sum);
                hits.merge(language, 1, Integer::sum);
            }
        }
    }

    private static void countLetters(String sample, Map<String, Double> scores) {
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            String letters = TELLING_LETTERS.getOrDefault(score.getKey(), "");
            int found = 0;
            for (int i = 0; i < sample.length() && !letters.isEmpty(); i++) {
                found += sample.charAt(i) >= 0x80 && letters.indexOf(sample.charAt(i)) >= 0 ? 1 : 0;
            }
            score.setValue(score.getValue() + LETTER_WEIGHT * Math.min(found, sample.length() / 20));
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == '\''
                || c == '’';
    }

    private static final class Holder {
        static final Set<String> LATIN = FunctionWords.all().keySet().stream()
                .filter(tag -> !CYRILLIC.contains(tag) && !ARABIC.contains(tag) && !DEVANAGARI.contains(tag))
                .filter(tag -> !tag.equals("el"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
