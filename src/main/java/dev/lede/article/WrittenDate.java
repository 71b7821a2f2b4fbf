package dev.lede.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One date in a line of text, in figures or with the month's name, in whatever order: "2026-03-14", "14.03.2026",
 * "March 14, 2026", "14 de marzo de 2026", "2026年3月14日", "١٤ مارس ٢٠٢٦".
 */
final class WrittenDate {
    /** Buddhist years, as Thai dates count them. */
    private static final int BUDDHIST = 543;

    private final List<Part> parts = new ArrayList<>();
    private final boolean monthFirst;

    /** A number or a month's name; {@code after} is the sign that follows it. */
    private record Part(int value, int digits, boolean month, char after) {}

    WrittenDate(String text, boolean monthFirst) {
        this.monthFirst = monthFirst;
        cut(text);
    }

    /** The first date in the text. */
    Optional<LocalDate> read() {
        for (int i = 0; i + 2 < parts.size(); i++) {
            Optional<LocalDate> date = at(parts.get(i), parts.get(i + 1), parts.get(i + 2));
            if (date.isPresent()) {
                return date;
            }
        }
        return parts.stream()
                .filter(part -> part.digits() == 8 || part.digits() == 14)
                .flatMap(part -> day(part.value() / 10_000, part.value() / 100 % 100, part.value() % 100).stream())
                .findFirst();
    }

    private void cut(String text) {
        int i = 0;
        while (i < text.length() && parts.size() < 40) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                i = number(text, i);
            } else if (Character.isLetter(c)) {
                i = word(text, i);
            } else {
                i++;
            }
        }
    }

    private int number(String text, int start) {
        int i = start;
        int value = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            if (i - start < 8) {
                value = value * 10 + Character.digit(text.charAt(i), 10);
            }
            i++;
        }
        parts.add(new Part(value, i - start, false, i < text.length() ? text.charAt(i) : ' '));
        return i;
    }

    private int word(String text, int start) {
        int i = start;
        while (i < text.length() && isWordPart(text, i)) {
            i++;
        }
        String word = text.substring(start, i).toLowerCase(Locale.ROOT).replace("i\u0307", "i");
        Integer month = Months.BY_NAME.get(word);
        if (month != null) {
            parts.add(new Part(month, 0, true, ' '));
        }
        return i;
    }

    private static boolean isWordPart(String text, int i) {
        char c = text.charAt(i);
        // Thai and Indic names hold marks; Thai short forms a full stop between two letters.
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || (c == '.'
                        && Letters.isUnspaced(text.charAt(i - 1))
                        && i + 1 < text.length()
                        && Letters.isUnspaced(text.charAt(i + 1)));
    }

    private Optional<LocalDate> at(Part a, Part b, Part c) {
        if (b.month() && isDay(a) && isYear(c)) {
            return day(year(c), b.value(), a.value());
        }
        if (a.month() && isDay(b) && isYear(c)) {
            return day(year(c), a.value(), b.value());
        }
        if (isYear(a) && b.month() && isDay(c)) {
            return day(year(a), b.value(), c.value());
        }
        if (a.month() || b.month() || c.month()) {
            return Optional.empty();
        }
        if (a.digits() == 4 && isYear(a) && isJoint(a.after()) && isDay(b) && isDay(c)) {
            return day(year(a), b.value(), c.value());
        }
        if (isDay(a) && isDay(b) && c.digits() == 4 && isYear(c) && a.after() == b.after() && isJoint(a.after())) {
            boolean american = a.after() == '/' && ((monthFirst && a.value() <= 12) || b.value() > 12);
            return american ? day(year(c), a.value(), b.value()) : day(year(c), b.value(), a.value());
        }
        return Optional.empty();
    }

    private static boolean isJoint(char c) {
        return "-/.年년‑–".indexOf(c) >= 0;
    }

    private static boolean isDay(Part part) {
        return !part.month() && part.digits() <= 2 && part.value() >= 1 && part.value() <= 31;
    }

    private static boolean isYear(Part part) {
        return !part.month() && part.digits() == 4 && part.value() >= 1900 && part.value() <= 2700;
    }

    private static int year(Part part) {
        return part.value() > 2400 ? part.value() - BUDDHIST : part.value();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < 1900 || year > 2200) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Read when the first date with a word is. */
    private static final class Months {
        private static final Map<String, Integer> BY_NAME = names();

        private static Map<String, Integer> names() {
            Map<String, Integer> names = new HashMap<>();
            WordLists.read("months.txt", " ")
                    .forEach(
                            (number, words) -> words.forEach(word -> names.putIfAbsent(word, Integer.valueOf(number))));
            return names;
        }
    }
}
