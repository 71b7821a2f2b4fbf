package dev.lede.article;

import java.util.Map;
import java.util.Set;

/** What is known of a language's abbreviations; a language without a list of its own has the English one. */
final class Abbreviations {
    /** How an abbreviation goes on. */
    enum Kind {
        /** Not a known abbreviation. */
        NONE,
        /** A name or word follows: its stop never ends a sentence. */
        PREFIX,
        /** Its stop may end the sentence as well. */
        OPEN,
        /** One only before a number. */
        NUMBER
    }

    private final Set<String> words;

    private Abbreviations(Set<String> words) {
        this.words = words;
    }

    static Abbreviations of(String language) {
        Map<String, Set<String>> all = Holder.SECTIONS;
        return new Abbreviations(all.getOrDefault(LanguageSections.key(language), all.getOrDefault("en", Set.of())));
    }

    /** @param word in lower case, without its last full stop */
    Kind kind(String word) {
        if (words.contains(word)) {
            return Kind.PREFIX;
        }
        if (words.contains("~" + word)) {
            return Kind.OPEN;
        }
        return words.contains("#" + word) ? Kind.NUMBER : Kind.NONE;
    }

    // Read when the first text is split, not when the program starts.
    private static final class Holder {
        static final Map<String, Set<String>> SECTIONS = LanguageSections.read("/dev/lede/article/abbreviations.txt");
    }
}
