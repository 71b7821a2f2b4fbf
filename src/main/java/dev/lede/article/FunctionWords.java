package dev.lede.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** The languages that list a word: a word of one language tells more than one of ten. */
    static List<String> languages(String word) {
        return Holder.LANGUAGES.getOrDefault(word, List.of());
    }

    private static final class Holder {
        static final Map<String, Set<String>> SECTIONS = LanguageSections.read("/dev/lede/article/function-words.txt");
        static final Map<String, List<String>> LANGUAGES = languages(SECTIONS);

        private static Map<String, List<String>> languages(Map<String, Set<String>> sections) {
            Map<String, List<String>> languages = new HashMap<>();
            sections.forEach((language, words) -> words.forEach(word ->
                    languages.computeIfAbsent(word, key -> new ArrayList<>()).add(language)));
            return languages;
        }
    }
}
