package dev.lede.builtin;

import java.util.List;

/**
 * A country or union as its language names it, all in lower case.
 *
 * @param places   its names and its capital, the usual name first
 * @param demonyms words for what belongs to it, and for its people
 */
record Country(List<String> places, List<String> demonyms) {

    /** Reads {@code name,other name,capital;demonym,demonym}. */
    static Country parse(String line) {
        int semicolon = line.indexOf(';');
        return new Country(
                List.of(line.substring(0, semicolon).split(",")),
                semicolon + 1 < line.length()
                        ? List.of(line.substring(semicolon + 1).split(","))
                        : List.of());
    }
}
