package dev.lede.web;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.BriefOptions;

/**
 * The options of a call as they were sent, by JSON or by query; nothing is checked until {@link #options} is asked for.
 *
 * @param language BCP 47 tag
 * @param length   {@code short}, {@code medium} or {@code long}
 * @param include  parts to add to the answer, comma-separated; {@code text} is the only one
 */
record OptionValues(Optional<String> language, Optional<String> length, Optional<String> include) {
    static final OptionValues NONE = new OptionValues(Optional.empty(), Optional.empty(), Optional.empty());

    static OptionValues of(Parameters query) {
        return new OptionValues(query.get("language"), query.get("length"), query.get("include"));
    }

    /** These, and {@code others} where these say nothing. */
    OptionValues or(OptionValues others) {
        return new OptionValues(language.or(others::language), length.or(others::length), include.or(others::include));
    }

    /** @throws ProblemException BAD_REQUEST, for a value that is not known */
    BriefOptions options() {
        return new BriefOptions(
                language.map(OptionValues::languageTag),
                length.map(OptionValues::lengthOf).orElse(BriefOptions.DEFAULTS.length()));
    }

    /** @throws ProblemException BAD_REQUEST, for a part that is not known */
    boolean includeText() {
        List<String> parts = include.map(value -> List.of(value.split(",", 5))).orElse(List.of());
        for (String part : parts) {
            if (!part.strip().equals("text")) {
                throw unknown("include", part, "text");
            }
        }
        return !parts.isEmpty();
    }

    private static BriefOptions.Length lengthOf(String value) {
        return switch (value) {
            case "short" -> BriefOptions.Length.SHORT;
            case "medium" -> BriefOptions.Length.MEDIUM;
            case "long" -> BriefOptions.Length.LONG;
            default -> throw unknown("length", value, "short, medium, long");
        };
    }

    private static String languageTag(String value) {
        try {
            String tag = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
            if (!tag.equals("und")) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // Told below, with the value.
        }
        throw unknown("language", value, "BCP 47 tags such as en, pt-BR, zh-Hans");
    }

    private static ProblemException unknown(String option, String value, String known) {
        return new ProblemException(Problem.BAD_REQUEST, option + " is " + Quoted.of(value) + "; known are " + known);
    }
}
