package dev.lede.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well a summary agrees with a person's (Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004): F1
 * of words, of pairs of words, and of the longest common subsequence of the whole texts. Words are lower case, neither
 * stemmed nor stopped; scripts without spaces count by character.
 */
record Rouge(double one, double two, double longest) {
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+");

    static Rouge of(String found, String gold) {
        List<String> a = words(found);
        List<String> b = words(gold);
        return new Rouge(
                f1(shared(a, b), a.size(), b.size()),
                f1(shared(pairs(a), pairs(b)), a.size() - 1, b.size() - 1),
                f1(longestCommon(a, b), a.size(), b.size()));
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static List<String> pairs(List<String> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            pairs.add(words.get(i) + " " + words.get(i + 1));
        }
        return pairs;
    }

    private static int shared(List<String> a, List<String> b) {
        Map<String, Integer> left = new HashMap<>();
        b.forEach(word -> left.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : a) {
            int count = left.getOrDefault(word, 0);
            shared += count > 0 ? 1 : 0;
            left.put(word, count - 1);
        }
        return shared;
    }

    private static int longestCommon(List<String> a, List<String> b) {
        int[] before = new int[b.size() + 1];
        for (String word : a) {
            int[] row = new int[b.size() + 1];
            for (int j = 0; j < b.size(); j++) {
                row[j + 1] = word.equals(b.get(j)) ? before[j] + 1 : Math.max(before[j + 1], row[j]);
            }
            before = row;
        }
        return before[b.size()];
    }

    private static double f1(int shared, int found, int gold) {
        return shared == 0 ? 0 : 2.0 * shared / (found + gold);
    }
}
