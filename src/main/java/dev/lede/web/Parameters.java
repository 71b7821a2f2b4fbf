package dev.lede.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

import dev.lede.Problem;
import dev.lede.ProblemException;

/** The parameters of a query string, each known and given once. */
final class Parameters {
    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param known the names that are taken
     * @throws ProblemException BAD_REQUEST, for a name that is not known or given twice, or a broken escape
     */
    static Parameters parse(String query, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (StringTokenizer parts = new StringTokenizer(query, "&"); parts.hasMoreTokens(); ) {
            String part = parts.nextToken();
            String[] pair = part.split("=", 2);
            String name = decode(pair[0]);
            if (!known.contains(name)) {
                throw bad("unknown parameter " + Quoted.of(name) + "; known are " + String.join(", ", known)
                        + ". If it belongs to the page's url, percent-encode that url");
            }
            if (values.put(name, pair.length < 2 ? "" : decode(pair[1])) != null) {
                throw bad("parameter \"" + name + "\" is given twice");
            }
        }
        return new Parameters(values);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad("broken percent-encoding in the query near " + Quoted.of(text));
        }
    }

    private static ProblemException bad(String message) {
        return new ProblemException(Problem.BAD_REQUEST, message);
    }
}
