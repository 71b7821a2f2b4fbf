package dev.lede.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one language that the checks must know. Read when a first article in it comes, then kept. */
final class Lexicon {
    private static final Set<String> LANGUAGES =
            Set.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "sv", "zh", "ja", "ar");
    private static final Map<String, Lexicon> CACHE = new ConcurrentHashMap<>();
    private static final int LONGEST_STAR = 14;
    private static final int LONGEST_UNSPACED = 6;
    private static final int MOST_MET = 20_000;
    private static final int LONGEST_MET = 40;

    private final String language;
    private final Map<String, Sense> words = new HashMap<>();
    private final Map<String, Sense> stars = new HashMap<>();
    private final Set<String> phraseStarts = new HashSet<>();
    private final Map<String, Entry> met = new ConcurrentHashMap<>();
    private final Set<Integer> weak = new HashSet<>();
    private final Stemmer stemmer;
    private final Prefixes prefixes;
    private final Infixes infixes;
    private int oppositions;
    private int sets;

    static {
        // A native image is made with the lists of the commonest language in it: a cold call need not read them.
        if ("buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))) {
            CACHE.put("en", new Lexicon("en"));
        }
    }

    private Lexicon(String language) {
        this.language = language;
        Map<String, List<String>> sections = language.isEmpty() ? Map.of() : Sections.read(language);
        this.stemmer = new Stemmer(words(sections, "prefixes"), words(sections, "suffixes"));
        this.prefixes = new Prefixes(lines(sections, "opposed-prefixes"), words(sections, "negating-prefixes"));
        this.infixes = new Infixes(words(sections, "negating-infixes"), words(sections, "infix-rest"));
        for (Sense.Kind kind : Sense.Kind.values()) {
            words(sections, kind.name().toLowerCase(Locale.ROOT)).forEach(word -> add(word, Sense.of(kind)));
        }
        lines(sections, "opposites").forEach(this::addOpposition);
        for (String line : lines(sections, "exclusive")) {
            sets++;
            for (String word : Sections.words(line)) {
                add(word, Sense.member(sets));
            }
        }
        lines(sections, "numbers").forEach(line -> addAll(line, first -> Sense.number(Double.parseDouble(first))));
        lines(sections, "scales").forEach(line -> addAll(line, first -> Sense.scale(Double.parseDouble(first))));
        addCalendar(lines(sections, "months"), true);
        addCalendar(lines(sections, "weekdays"), false);
    }

    /** The lexicon of a BCP 47 tag; an empty one where the language has no list. */
    static Lexicon of(String tag) {
        String primary = primary(tag);
        return CACHE.computeIfAbsent(LANGUAGES.contains(primary) ? primary : "", Lexicon::new);
    }

    /** The language of a tag: {@code "pt"} of {@code "pt-BR"}. */
    static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(Map<String, List<String>> sections, String name) {
        return sections.getOrDefault(name, List.of());
    }

    private static List<String> words(Map<String, List<String>> sections, String name) {
        List<String> words = new ArrayList<>();
        lines(sections, name).forEach(line -> words.addAll(Sections.words(line)));
        return words;
    }

    private interface Made {
        Sense of(String first);
    }

    private void addAll(String line, Made made) {
        List<String> entries = Sections.words(line);
        for (String entry : entries.subList(1, entries.size())) {
            add(entry, made.of(entries.get(0)));
        }
    }

    private void addCalendar(List<String> lines, boolean months) {
        for (int i = 0; i < lines.size(); i++) {
            Sense sense = months ? Sense.month(i + 1) : Sense.weekday(i + 1);
            for (String word : Sections.words(lines.get(i))) {
                add(word, sense);
            }
        }
    }

    private void addOpposition(String line) {
        boolean isWeak = line.startsWith("~");
        int bar = line.indexOf('|');
        if (isWeak) {
            weak.add(oppositions);
        }
        for (String word : Sections.words(line.substring(isWeak ? 1 : 0, bar))) {
            add(word, Sense.side(2 * oppositions));
        }
        for (String word : Sections.words(line.substring(bar + 1))) {
            add(word, Sense.side(2 * oppositions + 1));
        }
        oppositions++;
    }

    private void add(String entry, Sense sense) {
        boolean star = entry.endsWith("*");
        String word = Folding.fold(star ? entry.substring(0, entry.length() - 1) : entry);
        (star ? stars : words).merge(word, sense, Sense::and);
        if (word.indexOf('_') > 0) {
            phraseStarts.add(word.substring(0, word.indexOf('_')));
        }
    }

    /** A word as the checks see it; the words met lately are kept, since most come again and again. */
    Entry entry(String written) {
        Optional<Entry> known = Optional.ofNullable(met.get(written));
        if (known.isPresent()) {
            return known.get();
        }
        String folded = Folding.fold(written);
        String stem = stemmer.stem(folded);
        Sense sense = sense(folded);
        // Short words are written as one with the next in Arabic, so the stem may be listed and the word not.
        boolean byStem = sense.equals(Sense.NONE) && language.equals("ar");
        Entry entry = new Entry(folded, stem, byStem ? sense(stem) : sense);
        if (met.size() >= MOST_MET) {
            met.clear();
        }
        if (written.length() <= LONGEST_MET) {
            met.put(written, entry);
        }
        return entry;
    }

    /** @param folded see {@link Folding}; {@code stem} is the same without its endings */
    record Entry(String folded, String stem, Sense sense) {}

    /** What the lists say of a folded word; an entry of its own counts before one with a star. */
    private Sense sense(String word) {
        Optional<Sense> own = Optional.ofNullable(words.get(word));
        if (own.isPresent() && (!own.get().sides().isEmpty() || own.get().is(Sense.Kind.FUNCTION))) {
            return own.get();
        }
        Sense sense = own.orElse(Sense.NONE);
        for (int length = Math.min(word.length(), LONGEST_STAR); length >= 2; length--) {
            Optional<Sense> star = Optional.ofNullable(stars.get(word.substring(0, length)));
            sense = star.isPresent() ? sense.and(star.get()) : sense;
        }
        return sense;
    }

    boolean startsPhrase(String word) {
        return phraseStarts.contains(word);
    }

    /** What the lists say of words joined by underscores. */
    Optional<Sense> phrase(String joined) {
        return Optional.ofNullable(words.get(joined)).or(() -> Optional.ofNullable(stars.get(joined)));
    }

    /** How many characters of an unspaced text at {@code from} are one listed word; 0 for none. */
    int unspacedWord(String text, int from, int to) {
        for (int length = Math.min(to - from, LONGEST_UNSPACED); length > 0; length--) {
            if (words.containsKey(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    Prefixes prefixes() {
        return prefixes;
    }

    Infixes infixes() {
        return infixes;
    }

    /** Whether an opposition only hints at a contradiction. */
    boolean isWeak(int side) {
        return weak.contains(side / 2);
    }

    /** Whether the language writes every noun with a capital. */
    boolean capitalNouns() {
        return language.equals("de");
    }

    /** Whether short words lean on the next with an apostrophe: {@code l'eau}, {@code dell'acqua}. */
    boolean elides() {
        return language.equals("fr") || language.equals("it");
    }

    /** Whether an ending hangs on a name with an apostrophe: {@code Ankara'da}, {@code Anna's}. */
    boolean hangsEndings() {
        return language.equals("tr") || language.equals("en") || language.equals("de") || language.equals("nl");
    }

    /** Whether a comma parts the whole from the fraction of a number. */
    boolean decimalComma() {
        return !(language.isEmpty()
                || language.equals("en")
                || language.equals("zh")
                || language.equals("ja")
                || language.equals("ar"));
    }

    /** Whether words of denial deny what follows them without a word that opens a clause. */
    boolean deniesOutright() {
        return language.equals("zh") || language.equals("ja") || language.equals("ar");
    }

    /** Whether the language has capitals that tell names from other words. */
    boolean hasCapitals() {
        return !deniesOutright();
    }

    /** Whether negation may follow what it negates. */
    boolean negatesBackward() {
        return language.equals("de")
                || language.equals("nl")
                || language.equals("sv")
                || language.equals("ja")
                || language.equals("tr");
    }
}
