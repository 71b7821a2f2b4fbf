package dev.lede.builtin;

import java.util.List;

/**
 * A country or union as its language names it, all in lower case.
 *
 * @param places   its names and its capital, the usual name first
 * @param demonyms words for what belongs to it, and for its people
 * @param union    whether it is a union of states, which acts as an organisation
 */
record Country(List<String> places, List<String> demonyms, boolean union) {

    /** Reads {@code name,other name,capital;demonym,demonym}; an at sign before it marks a union. */
    static Country parse(String entry) {
        boolean union = entry.startsWith("@");
        String line = union ? entry.substring(1) : entry;
        int semicolon = line.indexOf(';');
        return new Country(
                List.of(line.substring(0, semicolon).split(",")),
                semicolon + 1 < line.length()
                        ? List.of(line.substring(semicolon + 1).split(","))
                        : List.of(),
                union);
    }
}
