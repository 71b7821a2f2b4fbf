package dev.lede.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dates that a text names: weekdays, months, and which day or year it names with which month. */
final class Calendar {
    private final Set<Integer> weekdays = new HashSet<>();
    private final Set<Integer> months = new HashSet<>();
    private final Map<Integer, Set<Integer>> numbers = new HashMap<>();

    void add(Passage passage) {
        for (Token token : passage.tokens()) {
            if (token.sense().weekday() > 0) {
                weekdays.add(token.sense().weekday());
            }
            if (token.sense().month() > 0) {
                months.add(token.sense().month());
            }
        }
        datesOf(passage).forEach((month, days) -> {
            months.add(month);
            numbers.computeIfAbsent(month, m -> new HashSet<>()).addAll(days);
        });
    }

    boolean hasWeekday(int weekday) {
        return weekdays.contains(weekday);
    }

    boolean hasMonth(int month) {
        return months.contains(month);
    }

    /** The days and years that stand with this month. */
    Set<Integer> numbersWith(int month) {
        return numbers.getOrDefault(month, Set.of());
    }

    /** For each month that a text names, the days and years beside it. */
    static Map<Integer, Set<Integer>> datesOf(Passage passage) {
        Map<Integer, Set<Integer>> dates = new HashMap<>();
        List<Token> tokens = passage.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int month = tokens.get(i).sense().month();
            if (month > 0 && isName(tokens.get(i))) {
                Set<Integer> beside = dates.computeIfAbsent(month, m -> new HashSet<>());
                beside(tokens, i, -1, beside);
                beside(tokens, i, 1, beside);
            }
        }
        for (Quantity quantity : passage.quantities()) {
            numeric(tokens, quantity, dates);
        }
        return dates;
    }

    /** "may" and "mar" are dates only with a capital or in languages that write months small. */
    private static boolean isName(Token token) {
        return !token.sense().is(Sense.Kind.FUNCTION) || token.isCapital();
    }

    private static void beside(List<Token> tokens, int at, int step, Set<Integer> beside) {
        int skipped = 0;
        for (int i = at + step; i >= 0 && i < tokens.size() && skipped < 3; i += step) {
            Token token = tokens.get(i);
            if (token.isNumber()) {
                Numerals.value(token.text(), false).ifPresent(value -> beside.add(value.intValue()));
                return;
            }
            if (token.type() == Token.Type.WORD && token.text().length() > 3) {
                return;
            }
            skipped++;
        }
    }

    /** {@code 2026-06-30} and {@code 30.6.2026}. */
    private static void numeric(List<Token> tokens, Quantity quantity, Map<Integer, Set<Integer>> dates) {
        String text = tokens.get(quantity.token()).text();
        List<String> parts = List.of(text.split("[.]"));
        if (parts.size() == 3) {
            add(parts.get(1), parts.get(0), parts.get(2), dates);
        }
        int i = quantity.token();
        if (i + 4 < tokens.size() && isDash(tokens.get(i + 1)) && isDash(tokens.get(i + 3))) {
            String last = tokens.get(i + 4).text();
            add(tokens.get(i + 2).text(), text.length() == 4 ? last : text, text.length() == 4 ? text : last, dates);
        }
    }

    private static boolean isDash(Token token) {
        return token.text().equals("-") || token.text().equals("/");
    }

    private static void add(String month, String day, String year, Map<Integer, Set<Integer>> dates) {
        if (month.length() <= 2
                && day.length() <= 2
                && (month + day + year).chars().allMatch(Character::isDigit)) {
            int number = Integer.parseInt(month);
            if (number >= 1 && number <= 12 && year.length() <= 4 && !day.isEmpty() && !year.isEmpty()) {
                Set<Integer> with = dates.computeIfAbsent(number, m -> new HashSet<>());
                with.add(Integer.parseInt(day));
                with.add(Integer.parseInt(year));
            }
        }
    }
}
