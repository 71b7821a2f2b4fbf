package dev.lede.brief;

import java.util.Comparator;
import java.util.List;

/** Takes the longest listed ending off a folded word, and the longest listed beginning where a language has such. */
final class Stemmer {
    private static final int SHORTEST = 3;

    private final List<String> prefixes;
    private final List<String> suffixes;

    Stemmer(List<String> prefixes, List<String> suffixes) {
        this.prefixes = longestFirst(prefixes);
        this.suffixes = longestFirst(suffixes);
    }

    private static List<String> longestFirst(List<String> affixes) {
        return affixes.stream()
                .map(Folding::fold)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String stem(String word) {
        String stem = word;
        for (String prefix : prefixes) {
            if (stem.length() - prefix.length() >= SHORTEST && stem.startsWith(prefix)) {
                stem = stem.substring(prefix.length());
                break;
            }
        }
        for (String suffix : suffixes) {
            if (stem.length() - suffix.length() >= SHORTEST && stem.endsWith(suffix)) {
                return stem.substring(0, stem.length() - suffix.length());
            }
        }
        return stem;
    }

    /**
     * Whether two stems are likely of one word: equal, or with a common beginning of at least four letters that makes up
     * most of both.
     */
    static boolean alike(String a, String b) {
        if (a.isEmpty() || b.isEmpty() || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 4 && common * 10 >= longer * 7;
    }
}
