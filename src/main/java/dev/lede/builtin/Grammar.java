package dev.lede.builtin;

import java.util.Map;
import java.util.Set;

/**
 * How a language builds its sentences, as far as finding who does what depends on it.
 *
 * @param language       BCP 47 primary tag, empty where no list knows the language
 * @param verbLast       whether the verb usually stands at the end of its sentence
 * @param verbFirst      whether the verb usually stands before its subject
 * @param capitalNouns   whether every noun has a capital, so that one alone makes no name
 * @param dropsPronouns  whether a verb often stands without the pronoun that is its subject
 * @param romance        whether the language tells verbs by the endings that Latin left
 * @param invertsSubjects whether a subject may stand behind its verb: "Kritik übte der Verband"
 * @param negatesBehind  whether "not" often stands behind its verb: "unterstützt den Plan nicht"
 * @param marksCases     whether the ending of a name stands behind an apostrophe: "Ankara'ya"
 * @param inflectsNames  whether names of persons take endings
 * @param genitives      whether "of a country" is an ending: "die Energieminister Sloweniens"
 * @param clitics        pronouns that are written as one with the verb before them: "dit-il", "disse-se"
 */
record Grammar(
        String language,
        boolean verbLast,
        boolean verbFirst,
        boolean capitalNouns,
        boolean dropsPronouns,
        boolean romance,
        boolean invertsSubjects,
        boolean negatesBehind,
        boolean marksCases,
        boolean inflectsNames,
        boolean genitives,
        Set<String> clitics) {

    private static final Set<String> PRONOUN_DROPPING = Set.of("es", "it", "pt", "pl", "tr", "uk", "ru", "ar");

    /** The subject follows the verb where anything else stands before it. */
    private static final Set<String> VERB_SECOND = Set.of("de", "nl", "sv");

    private static final Map<String, Set<String>> CLITICS = Map.of(
            "fr", Set.of("il", "elle", "ils", "elles", "on", "je"),
            "pt", Set.of("se", "lhe", "lhes", "o", "a", "os", "as", "lo", "la", "me", "nos"));

    static Grammar of(String language) {
        return new Grammar(
                language,
                Set.of("ko", "tr").contains(language),
                language.equals("ar"),
                language.equals("de"),
                PRONOUN_DROPPING.contains(language),
                Set.of("fr", "es", "it", "pt").contains(language),
                PRONOUN_DROPPING.contains(language) || VERB_SECOND.contains(language),
                Set.of("de", "nl", "sv", "ko").contains(language),
                language.equals("tr"),
                Set.of("ru", "uk", "pl").contains(language),
                Set.of("de", "sv").contains(language),
                CLITICS.getOrDefault(language, Set.of()));
    }

    boolean english() {
        return language.equals("en");
    }

    /** Whether what is no subject is marked by an ending: Korean "장관을". */
    boolean endsObjects() {
        return language.equals("ko");
    }

    /** Whether "the" is an ending: Swedish "ministern" of "minister". */
    boolean endsArticles() {
        return language.equals("sv");
    }

    /** Whether the press writes down what somebody says without marks: "Äntligen, säger Anna Berg." */
    boolean speaksUnmarked() {
        return language.equals("sv");
    }

    /** Whether verbs take their passive as an ending: Swedish "kritiserades" of "kritiserade". */
    boolean endsPassives() {
        return language.equals("sv");
    }
}
