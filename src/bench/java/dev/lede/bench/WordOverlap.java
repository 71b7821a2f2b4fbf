package dev.lede.bench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of the gold text was found, as bags of lower-case {@code \w+} words (the measure of WCXB). */
record WordOverlap(double precision, double recall, double f1) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    static WordOverlap of(String found, String gold) {
        Map<String, Integer> foundWords = words(found);
        Map<String, Integer> goldWords = words(gold);
        int foundCount = count(foundWords);
        int goldCount = count(goldWords);
        if (foundCount == 0 || goldCount == 0) {
            double same = foundCount == goldCount ? 1 : 0;
            return new WordOverlap(same, same, same);
        }
        int shared = 0;
        for (Map.Entry<String, Integer> word : goldWords.entrySet()) {
            shared += Math.min(word.getValue(), foundWords.getOrDefault(word.getKey(), 0));
        }
        double precision = (double) shared / foundCount;
        double recall = (double) shared / goldCount;
        return new WordOverlap(precision, recall, shared == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> bag = new HashMap<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            bag.merge(matcher.group(), 1, Integer::sum);
        }
        return bag;
    }

    private static int count(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }
}
