package dev.lede.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The small words of many languages, and how telling each is. */
final class FunctionWords {
    private FunctionWords() {}

    /** The function words of a language in lower case; empty where there is no list. */
    static Set<String> of(String language) {
        return Holder.SECTIONS.getOrDefault(LanguageSections.key(language), Set.of());
    }

    /** Every language with a list, with its words. */
    static Map<String, Set<String>> all() {
        return Holder.SECTIONS;
    }

    /** In how many languages a word is listed: a word of one language tells more than one of ten. */
    static int languages(String word) {
        return Holder.COUNTS.getOrDefault(word, 0);
    }

    private static final class Holder {
        static final Map<String, Set<String>> SECTIONS = LanguageSections.read("/dev/lede/article/function-words.txt");
        static final Map<String, Integer> COUNTS = counts(SECTIONS);

        private static Map<String, Integer> counts(Map<String, Set<String>> sections) {
            Map<String, Integer> counts = new HashMap<>();
            for (Set<String> words : sections.values()) {
                for (String word : words) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
            return counts;
        }
    }
}
