package dev.lede.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates as pages write them: ISO 8601 and its kin, RFC 1123, and written forms in many languages. A date that is
 * later than now, or earlier than the year 1900, is none.
 */
final class Dates {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST = 120;

    private final Instant now;
    private final boolean monthFirst;

    /** @param monthFirst whether 3/4/2026 is March the fourth, as in the United States */
    Dates(Instant now, boolean monthFirst) {
        this.now = now;
        this.monthFirst = monthFirst;
    }

    /** The date as {@link Metadata#published()} gives it: with its offset and time where both are stated, else the day. */
    Optional<String> read(String raw) {
        String text = raw.strip();
        if (text.length() < 6 || text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<OffsetDateTime> stated = offset(text);
        if (stated.isPresent()) {
            return moment(text, stated.get());
        }
        return epoch(text)
                .or(() -> new WrittenDate(text, monthFirst)
                        .read()
                        .filter(this::isPossible)
                        .map(LocalDate::toString));
    }

    private Optional<String> moment(String text, OffsetDateTime moment) {
        if (moment.toInstant().isAfter(now) || !isPossible(moment.toLocalDate())) {
            return Optional.empty();
        }
        String whole = text.replace(' ', 'T');
        boolean standard = whole.length() >= 20 && whole.charAt(10) == 'T' && isZone(whole);
        return Optional.of(standard && text.charAt(10) == 'T' ? text : plain(moment));
    }

    private static boolean isZone(String text) {
        int last = text.length() - 1;
        return text.charAt(last) == 'Z' || (text.charAt(last - 2) == ':' && "+-".indexOf(text.charAt(last - 5)) >= 0);
    }

    private static String plain(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
    }

    private static Optional<OffsetDateTime> offset(String text) {
        if (text.length() >= 16
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && Character.isDigit(text.charAt(0))) {
            String iso = text.charAt(10) == ' '
                    ? text.substring(0, 10) + "T" + text.substring(11).replace(" ", "")
                    : text;
            return parse(OffsetTimes.ISO, iso);
        }
        if (text.length() > 20 && text.indexOf(',') == 3) {
            return parse(DateTimeFormatter.RFC_1123_DATE_TIME, text);
        }
        return Optional.empty();
    }

    private static Optional<OffsetDateTime> parse(DateTimeFormatter format, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Seconds or milliseconds since 1970, as some content systems put into their meta elements. */
    private Optional<String> epoch(String text) {
        if (text.length() != 10 && text.length() != 13) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        try {
            long number = Long.parseLong(text);
            Instant moment = text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            return moment.isAfter(now) || number < 100_000_000L
                    ? Optional.empty()
                    : Optional.of(plain(moment.atOffset(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day may be tomorrow's: it has begun somewhere. */
    private boolean isPossible(LocalDate day) {
        return !day.isBefore(EARLIEST)
                && !day.isAfter(now.atOffset(ZoneOffset.ofHours(14)).toLocalDate());
    }

    /** Whether {@code language} puts the month first when it writes dates in figures. */
    static boolean isMonthFirst(String language) {
        String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        return tag.isEmpty() || tag.equals("en") || tag.equals("en-us");
    }

    /** Made when the first date is read. */
    private static final class OffsetTimes {
        private static final DateTimeFormatter ISO = new java.time.format.DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral('T')
                .appendPattern("HH:mm")
                .optionalStart()
                .appendPattern(":ss")
                .optionalEnd()
                .optionalStart()
                .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern("[XXX][XX][X]")
                .toFormatter(Locale.ROOT);
    }
}
