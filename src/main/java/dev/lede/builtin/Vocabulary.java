package dev.lede.builtin;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the bundled lists know of the words of one language. Read when a first article in it comes, then kept. */
final class Vocabulary {
    private static final Set<String> LANGUAGES =
            Set.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "sv", "zh", "ja", "ko", "ar");
    /** The file of countries for languages whose own has none, and the section of both. */
    private static final String COUNTRIES = "countries";

    private static final Map<String, Vocabulary> CACHE = new ConcurrentHashMap<>();
    private static final long SIDES = WordClass.FAVOUR.bit | WordClass.OPPOSE.bit;
    private static final int SHORTEST_PASSIVE = 4;
    static final int LONGEST_PREFIX = 20;
    private static final int PREFIX_START = 4;
    private static final int SUFFIX_END = 2;
    /** Written as one with the word after it. */
    private static final String ARABIC_AND = "و";

    private static final String ARABIC_THEN = "ف";
    /** Ends of Swedish nouns behind which "the" is "n": "ordföranden", "ministern", "doktorn"; elsewhere it is "en". */
    private static final List<String> SHORT_ARTICLE = List.of("a", "e", "i", "o", "er", "or", "el");

    private static final String ARABIC_THE = "ال";

    private final Map<String, Long> words = new HashMap<>();
    private final Map<String, Long> prefixes = new HashMap<>();
    /** The first letters of the prefixes: most words start like none of them. */
    private final Set<String> prefixStarts = new HashSet<>();

    private final Set<String> suffixEnds = new HashSet<>();

    private final Map<String, Long> suffixes = new HashMap<>();
    private int shortestPrefix = LONGEST_PREFIX;
    private int longestPrefix;
    private int longestSuffix;
    private final Phrases phrases = new Phrases();
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<WordClass, List<String>> lists = new EnumMap<>(WordClass.class);

    private final Grammar grammar;

    static {
        // A native image is made with the lists of the commonest language in it: a cold call need not read them.
        if ("buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))) {
            CACHE.put("en", read("en"));
            LANGUAGES.stream().filter(language -> !language.equals("en")).forEach(WordList::keep);
            WordList.keep(COUNTRIES);
        }
    }

    private Vocabulary(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The vocabulary of a BCP 47 tag; names of countries and persons alone where the language has no list. */
    static Vocabulary of(String tag) {
        int dash = tag.indexOf('-');
        String primary = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        return CACHE.computeIfAbsent(LANGUAGES.contains(primary) ? primary : "", Vocabulary::read);
    }

    private static Vocabulary read(String language) {
        Vocabulary vocabulary = new Vocabulary(Grammar.of(language));
        if (!language.isEmpty()) {
            WordList.read(language).forEach(vocabulary::addSection);
        }
        if (language.isEmpty() || vocabulary.countries.isEmpty()) {
            WordList.read(COUNTRIES).forEach(vocabulary::addSection);
        }
        return vocabulary;
    }

    private void addSection(String section, List<String> entries) {
        if (section.equals(COUNTRIES)) {
            for (String line : entries) {
                addCountry(Country.parse(line));
            }
        } else {
            add(WordClass.valueOf(section.toUpperCase(Locale.ROOT)), entries);
        }
    }

    private void addCountry(Country country) {
        country.places().forEach(form -> {
            countries.putIfAbsent(form, country);
            addEntry(WordClass.COUNTRY.bit, form.replace(' ', '_'));
            if (grammar.genitives() && !form.endsWith("s")) {
                countries.putIfAbsent(form + "s", country);
                addEntry(WordClass.COUNTRY.bit, form.replace(' ', '_') + "s");
            }
            if (grammar.verbFirst()) {
                addEntry(WordClass.COUNTRY.bit, ARABIC_AND + form.replace(' ', '_'));
            }
        });
        country.demonyms().forEach(form -> {
            countries.putIfAbsent(form, country);
            addEntry(WordClass.DEMONYM.bit, form.replace(' ', '_'));
        });
    }

    private void add(WordClass wordClass, Collection<String> entries) {
        lists.put(wordClass, List.copyOf(entries));
        for (String entry : entries) {
            addEntry(wordClass.bit, entry);
            if (grammar.verbFirst()) {
                addEntry(wordClass.bit, ARABIC_AND + entry);
                addEntry(wordClass.bit, ARABIC_THEN + entry);
            }
            if (grammar.endsArticles() && wordClass == WordClass.ROLE) {
                addEntry(wordClass.bit, entry + (SHORT_ARTICLE.stream().anyMatch(entry::endsWith) ? "n" : "en"));
            }
            if (grammar.verbFirst() && (wordClass == WordClass.ROLE || wordClass == WordClass.ORG)) {
                addEntry(wordClass.bit, ARABIC_THE + entry);
                addEntry(wordClass.bit, ARABIC_AND + ARABIC_THE + entry);
            }
        }
    }

    private void addEntry(long bit, String entry) {
        if (Phrases.isPhrase(entry)) {
            phrases.add(bit, entry);
        } else if (entry.startsWith("*")) {
            suffixes.merge(entry.substring(1), bit, (a, b) -> a | b);
            suffixEnds.add(entry.substring(entry.length() - SUFFIX_END));
            longestSuffix = Math.max(longestSuffix, entry.length() - 1);
        } else if (entry.endsWith("*")) {
            String prefix = entry.substring(0, entry.length() - 1);
            prefixes.merge(prefix, bit, (a, b) -> a | b);
            prefixStarts.add(prefix.substring(0, Math.min(PREFIX_START, prefix.length())));
            shortestPrefix = Math.min(shortestPrefix, entry.length() - 1);
            longestPrefix = Math.max(longestPrefix, entry.length() - 1);
        } else {
            words.merge(entry, bit, (a, b) -> a | b);
        }
    }

    /** The classes of a word in lower case, one bit each; of "dit-il" those of both its words. */
    long classesOf(String lower) {
        long classes = words.getOrDefault(lower, 0L) | (GivenNames.isOne(lower) ? WordClass.GIVENNAME.bit : 0);
        if (isPassiveForm(lower)) {
            classes |= classesOf(lower.substring(0, lower.length() - 1)) & SIDES;
        }
        Set<String> clitics = grammar.clitics();
        int dash = clitics.isEmpty() ? -1 : lower.indexOf('-');
        if (dash > 0 && clitics.contains(lower.substring(lower.lastIndexOf('-') + 1))) {
            long clitic = words.getOrDefault(lower.substring(lower.lastIndexOf('-') + 1), 0L);
            return classes | classesOf(lower.substring(0, dash)) | (clitic & WordClass.PRONOUN.bit);
        }
        boolean listed = lower.length() < PREFIX_START || prefixStarts.contains(lower.substring(0, PREFIX_START));
        int longest = listed ? longestPrefix : PREFIX_START - 1;
        for (int length = Math.min(lower.length(), longest); length >= shortestPrefix; length--) {
            classes |= prefixes.getOrDefault(lower.substring(0, length), 0L);
        }
        boolean ends = lower.length() > SUFFIX_END && suffixEnds.contains(lower.substring(lower.length() - SUFFIX_END));
        for (int at = Math.max(1, lower.length() - longestSuffix); ends && at + 2 <= lower.length(); at++) {
            classes |= suffixes.getOrDefault(lower.substring(at), 0L);
        }
        return classes;
    }

    /** "kritiserades" of "kritiserade": Swedish makes the passive of a verb that takes a side with an ending. */
    boolean isPassiveForm(String lower) {
        return grammar.endsPassives()
                && lower.length() > SHORTEST_PASSIVE
                && lower.endsWith("s")
                && (classesOf(lower.substring(0, lower.length() - 1)) & SIDES) != 0;
    }

    /** The entries of a class as the list has them: for scripts whose words nothing parts. */
    List<String> entries(WordClass wordClass) {
        return lists.getOrDefault(wordClass, List.of());
    }

    /** The countries that the language has names for, each once. */
    List<Country> countries() {
        return countries.values().stream().distinct().toList();
    }

    /** Whether a list has the word itself, not only its start or its ending. */
    boolean isListed(String lower) {
        return words.containsKey(lower);
    }

    Grammar grammar() {
        return grammar;
    }

    /** Whether a phrase of the lists may start with this word. */
    boolean startsPhrase(String lower) {
        return phrases.starts(lower);
    }

    /** The longest listed phrase at {@code from}, with its classes; empty where none starts there. */
    Optional<Phrase> phraseAt(List<Token> tokens, int from) {
        return phrases.at(tokens, from);
    }

    /** The classes of a verb at {@code from} whose second part stands apart in the same clause: "lehnt den Plan ab". */
    long splitAt(List<Token> tokens, int from) {
        return phrases.splitAt(tokens, from);
    }

    /** The country that a name, a capital or a demonym in lower case stands for. */
    Optional<Country> country(String lower) {
        return Optional.ofNullable(countries.get(lower));
    }

    /** A phrase of several words: where it ends, exclusive, and its classes. */
    record Phrase(int end, long classes) {}
}
