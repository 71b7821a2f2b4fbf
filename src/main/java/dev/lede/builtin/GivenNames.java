package dev.lede.builtin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The given names that are known, for all languages alike. Read when the first article comes, then kept. */
final class GivenNames {
    private static final Set<String> NAMES = read();
    /** Names in Cyrillic without their endings: "Олега" is a form of "Олег". */
    private static final Set<String> CYRILLIC = NAMES.stream()
            .filter(name -> isCyrillic(name.charAt(0)))
            .map(NameCase::stem)
            .collect(Collectors.toSet());

    private GivenNames() {}

    private static Set<String> read() {
        Set<String> names = new HashSet<>();
        for (List<String> section : WordList.read("first-names").values()) {
            names.addAll(section);
        }
        return names;
    }

    /** Whether the list has just this form of a name. */
    static boolean isListed(String lower) {
        return NAMES.contains(lower);
    }

    /** Whether a word in lower case is one, or two joined by a hyphen: "anna-lena". */
    static boolean isOne(String lower) {
        if (NAMES.contains(lower)) {
            return true;
        }
        int dash = lower.indexOf('-');
        if (dash > 0) {
            return isOne(lower.substring(0, dash)) && isOne(lower.substring(dash + 1));
        }
        return !lower.isEmpty() && isCyrillic(lower.charAt(0)) && CYRILLIC.contains(NameCase.stem(lower));
    }

    private static boolean isCyrillic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }
}
