package dev.lede.builtin;

import java.util.Set;

/** The article that Arabic names bear in Latin letters: "Ali al-Naimi" is the same as "Naimi". */
final class ArabicArticle {
    private static final Set<String> FORMS = Set.of("al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az");

    private ArabicArticle() {}

    /** How many characters of {@code name} it takes with its hyphen; 0 where a name in capitals does not follow it. */
    static int length(String name) {
        int hyphen = name.indexOf('-');
        boolean article = hyphen > 0
                && hyphen + 1 < name.length()
                && Character.isUpperCase(name.charAt(hyphen + 1))
                && FORMS.contains(name.substring(0, hyphen));
        return article ? hyphen + 1 : 0;
    }

    /** A lower-case word of a name without it. */
    static String strip(String lower) {
        int hyphen = lower.indexOf('-');
        boolean article = hyphen > 0 && hyphen + 3 < lower.length() && FORMS.contains(lower.substring(0, hyphen));
        return article ? lower.substring(hyphen + 1) : lower;
    }
}
