package dev.lede.brief;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the weekdays, months and dates of a claim are those of the article. */
final class DateCheck implements Check {
    @Override
    public Optional<Finding> of(Question question) {
        Calendar known = question.index().calendar();
        for (Token token : question.claim().tokens()) {
            int weekday = token.sense().weekday();
            if (weekday > 0 && isDay(token, known) && !known.hasWeekday(weekday)) {
                return Optional.of(Finding.hard("names a weekday that the page does not name"));
            }
        }
        for (Map.Entry<Integer, Set<Integer>> date :
                Calendar.datesOf(question.claim()).entrySet()) {
            if (!known.hasMonth(date.getKey())) {
                return Optional.of(Finding.hard("names a month that the page does not name"));
            }
            Set<Integer> beside = known.numbersWith(date.getKey());
            if (date.getValue().stream().anyMatch(number -> !beside.contains(number) && clashes(number, beside))) {
                return Optional.of(Finding.hard("gives a date that the page does not"));
            }
        }
        return Optional.empty();
    }

    /** A short form such as "sat" is a weekday only where it is written so in the middle of a sentence. */
    private static boolean isDay(Token token, Calendar known) {
        return token.text().length() > 3
                || token.type() != Token.Type.WORD
                || known.hasWeekday(token.sense().weekday())
                || Script.isUnspaced(token.text().codePointAt(0));
    }

    /** Whether the page pairs the month with another number of the same sort: a day, or a year. */
    private static boolean clashes(int number, Set<Integer> beside) {
        return beside.stream().anyMatch(other -> (other > 31) == (number > 31));
    }
}
