package dev.lede.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A media type with the two parameters that matter here (RFC 9110, 8.3.1 and 12.4.2).
 *
 * @param name    {@code type/subtype} in small letters
 * @param charset as written, without quotes
 * @param quality the weight in an Accept header, from 0 to 1
 */
record MediaType(String name, Optional<String> charset, double quality) {
    private static final int MAX_ACCEPTED = 50;

    /** No name of a charset is as long as this. */
    private static final int MAX_CHARSET = 100;

    static MediaType parse(String value) {
        String[] parts = value.split(";", 10);
        Optional<String> charset = Optional.empty();
        double quality = 1;
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            String key = pair[0].strip().toLowerCase(Locale.ROOT);
            String text = pair.length < 2 ? "" : pair[1].strip().replace("\"", "");
            if (key.equals("charset") && charset.isEmpty() && !text.isEmpty() && text.length() <= MAX_CHARSET) {
                charset = Optional.of(text);
            } else if (key.equals("q")) {
                quality = weight(text);
            }
        }
        return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset, quality);
    }

    /** The best of {@code offered} by an Accept header; the first one where the header accepts none of them. */
    static String choose(Optional<String> accept, List<String> offered) {
        String best = offered.get(0);
        double bestQuality = 0;
        List<MediaType> ranges = accept.stream()
                .flatMap(value -> List.of(value.split(",", MAX_ACCEPTED)).stream())
                .map(MediaType::parse)
                .toList();
        for (String name : offered) {
            double quality = quality(name, ranges);
            if (quality > bestQuality) {
                best = name;
                bestQuality = quality;
            }
        }
        return best;
    }

    /** The weight of the most specific range that matches. */
    private static double quality(String name, List<MediaType> ranges) {
        double quality = 0;
        int specificity = -1;
        for (MediaType range : ranges) {
            int found = range.specificityFor(name);
            if (found > specificity) {
                specificity = found;
                quality = range.quality;
            }
        }
        return quality;
    }

    private int specificityFor(String other) {
        if (name.equals(other)) {
            return 2;
        }
        if (name.equals("*/*")) {
            return 0;
        }
        return name.endsWith("/*") && other.startsWith(name.substring(0, name.length() - 1)) ? 1 : -1;
    }

    private static double weight(String text) {
        try {
            double weight = Double.parseDouble(text);
            return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
