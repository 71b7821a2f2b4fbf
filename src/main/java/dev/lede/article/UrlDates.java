package dev.lede.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in addresses: {@code /2026/04/22/}, {@code /2026/apr/22/}, {@code 2026-04-22}, {@code /20260422/}. */
final class UrlDates {
    private static final Pattern PARTED =
            Pattern.compile("[/_-]((?:19|20)\\d\\d)[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?=[/._-]|$)");
    private static final Pattern JOINED = Pattern.compile("[/_-]((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?=[/._-]|$)");

    private UrlDates() {}

    /** A day in a form that {@link Dates} reads. */
    static Optional<String> read(String url) {
        Matcher parted = PARTED.matcher(url);
        if (parted.find()) {
            String month = parted.group(2);
            String joint = Character.isDigit(month.charAt(0)) ? "-" : " ";
            return Optional.of(parted.group(1) + joint + month + joint + parted.group(3));
        }
        Matcher joined = JOINED.matcher(url);
        return joined.find()
                ? Optional.of(joined.group(1) + "-" + joined.group(2) + "-" + joined.group(3))
                : Optional.empty();
    }
}
