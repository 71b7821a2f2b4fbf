package dev.lede.builtin;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.lede.brief.KeyActor;

/**
 * Tells by its ending whether a name can be the subject of its sentence. Slavic names are compared with the form that
 * the actor is called by; Turkish writes the ending of a name behind an apostrophe.
 */
final class NameCase {
    /** Accusative, dative, locative, ablative and "with"; the genitive is the subject of a clause: "Bakan'ın dediği". */
    private static final Set<String> TURKISH = Set.of(
            "ı", "i", "u", "ü", "yı", "yi", "yu", "yü", "nı", "ni", "nu", "nü", "a", "e", "ya", "ye", "na", "ne", "da",
            "de", "ta", "te", "nda", "nde", "dan", "den", "tan", "ten", "ndan", "nden", "la", "le", "yla", "yle");

    /** What "а" or "у" may stand for: "Ивана" is of "Иван", "Анну" of "Анна". */
    private static final List<String> NOMINATIVE = List.of("", "а", "я", "й", "ь", "a", "o");

    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_STEM = 3;
    /** Endings of Slavic names, the longest first; "Осипов" and "Осипова" are told apart by the given name. */
    private static final List<String> SLAVIC = List.of(
            "ового",
            "овому",
            "owskiego",
            "ому",
            "ого",
            "ему",
            "его",
            "ым",
            "им",
            "ом",
            "ем",
            "ой",
            "ей",
            "ою",
            "ею",
            "ові",
            "еві",
            "ием",
            "ией",
            "ієм",
            "ією",
            "ия",
            "ию",
            "ии",
            "ія",
            "ію",
            "ії",
            "ий",
            "ій",
            "ая",
            "ую",
            "ego",
            "emu",
            "owi",
            "iem",
            "em",
            "ym",
            "im",
            "ej",
            "a",
            "u",
            "y",
            "i",
            "e",
            "ę",
            "ą",
            "а",
            "я",
            "у",
            "ю",
            "ы",
            "и",
            "і",
            "ї",
            "е",
            "о",
            "й",
            "ь");

    private final Words words;

    NameCase(Words words) {
        this.words = words;
    }

    /** Whether the word at {@code i}, which names {@code actor}, stands in a case that no subject has. */
    boolean isObject(List<Token> tokens, int i, Actor actor) {
        if (words.vocabulary().grammar().inflectsNames()) {
            return actor.type() == KeyActor.Type.PERSON
                    && (!isPartOf(tokens.get(i).lower(), actor.name()) || isOblique(actor.name()));
        }
        return words.vocabulary().grammar().marksCases() && TURKISH.contains(ending(tokens.get(i)));
    }

    /** "Ивана Петрова": the article never gives the name as a subject has it. */
    private static boolean isOblique(String name) {
        int space = name.indexOf(' ');
        String given = name.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT);
        return given.length() > SHORTEST_STEM
                && !GivenNames.isListed(given)
                && NOMINATIVE.stream()
                        .anyMatch(ending -> GivenNames.isListed(given.substring(0, given.length() - 1) + ending));
    }

    /** A Slavic name without its ending, in lower case: the same for "Глеб" and "Глеба". */
    static String stem(String lower) {
        for (String ending : SLAVIC) {
            if (lower.length() - ending.length() >= SHORTEST_STEM && lower.endsWith(ending)) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }

    private static boolean isPartOf(String word, String name) {
        String whole = name.toLowerCase(Locale.ROOT);
        int at = whole.indexOf(word);
        return at >= 0
                && (at == 0 || !Character.isLetter(whole.charAt(at - 1)))
                && (at + word.length() == whole.length() || !Character.isLetter(whole.charAt(at + word.length())));
    }

    private String ending(Token token) {
        String text = words.article().text();
        int from = token.end();
        if (from >= text.length() || (text.charAt(from) != '\'' && text.charAt(from) != '’')) {
            return "";
        }
        int to = from + 1;
        while (to < text.length() && to - from <= LONGEST_ENDING && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from + 1, to);
    }
}
