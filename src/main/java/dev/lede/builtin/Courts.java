package dev.lede.builtin;

import java.util.Locale;
import java.util.Set;

/** Tells courts and judges: they decide, and take no side by what they reject or uphold. */
final class Courts {
    private static final Set<String> WORDS = Set.of(
            "court",
            "judge",
            "judges",
            "magistrate",
            "tribunal",
            "juge",
            "juez",
            "jueza",
            "corte",
            "tribunale",
            "giudice",
            "juiz",
            "juíza",
            "rechter",
            "rechtbank",
            "domstol",
            "domstolen",
            "tingsrätt",
            "tingsrätten",
            "hovrätten",
            "sąd",
            "sądu",
            "sędzia",
            "trybunał",
            "суд",
            "суда",
            "судья",
            "судьи",
            "суддя",
            "судді",
            "mahkeme",
            "mahkemesi",
            "hâkim",
            "hakim",
            "danıştay",
            "yargıtay",
            "محكمة",
            "المحكمة",
            "القاضي");

    private Courts() {}

    static boolean isCourt(Actor actor) {
        String known = (actor.name() + " " + actor.role().orElse("")).toLowerCase(Locale.ROOT);
        for (String word : known.split(" ", -1)) {
            if (WORDS.contains(word)
                    || word.contains("gericht")
                    || word.endsWith("richter")
                    || word.endsWith("richterin")) {
                return true;
            }
        }
        return false;
    }
}
