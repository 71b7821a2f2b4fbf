package dev.lede;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a table of test data for text that would not be readable, or not printable, there. */
public final class TableText {
    private static final Pattern REPEATED = Pattern.compile("\\{([^{}*]+)\\*([0-9]+)}");
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4})}");

    private TableText() {}

    /** Reads {@code {U+000A}} as that character, and {@code {ab*63}} as so many times that text. */
    public static String of(String written) {
        String whole = REPEATED.matcher(written)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
        return CHARACTER
                .matcher(whole)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
