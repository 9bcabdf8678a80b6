package org.tidewaiter.data.edifact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and time as messages write them: local to a place, without an offset.
 *
 * @param text as written
 * @param at what it means; empty if it cannot be read
 */
record Moment(String text, Optional<LocalDateTime> at) {

    /** Where nothing was said. */
    static final Moment NONE = new Moment("", Optional.empty());

    private static final int CENTURY = 100;

    /** Two digits of a year from here on are of the last century; no message is that old. */
    private static final int FIRST_OF_LAST_CENTURY = 70;

    private static final Pattern SHORT =
            Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d))?");
    private static final Pattern LONG =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d)(?:\\d\\d)?)?");
    private static final Pattern NAMED = Pattern.compile("(\\d\\d)([A-Z]{3})(\\d{2}|\\d{4})");
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("JAN", 1),
                    Map.entry("FEB", 2),
                    Map.entry("MAR", 3),
                    Map.entry("APR", 4),
                    Map.entry("MAY", 5),
                    Map.entry("JUN", 6),
                    Map.entry("JUL", 7),
                    Map.entry("AUG", 8),
                    Map.entry("SEP", 9),
                    Map.entry("OCT", 10),
                    Map.entry("NOV", 11),
                    Map.entry("DEC", 12));

    /** Reads {@code YYMMDD}, {@code YYMMDDHHMM} (201), {@code CCYYMMDD} (102) and on to seconds. */
    static Moment of(String text) {
        Matcher parts = LONG.matcher(text);
        boolean full = text.length() != "YYMMDDHHMM".length() && parts.matches();
        if (!full) {
            parts = SHORT.matcher(text);
            if (!parts.matches()) {
                return new Moment(text, Optional.empty());
            }
        }
        int year = Integer.parseInt(parts.group(1));
        return new Moment(
                text,
                at(
                        full ? year : century(year),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        parts.group(4) == null ? "0000" : parts.group(4) + parts.group(5)));
    }

    /** Reads {@code DDMMYY} and {@code HHMM}, as TVL and RCI have them. */
    static Moment dayFirst(String date, String time) {
        Matcher parts = SHORT.matcher(date + (time.isEmpty() ? "0000" : time));
        if (!parts.matches()) {
            return new Moment(date + time, Optional.empty());
        }
        return new Moment(
                date + (time.isEmpty() ? "" : ":" + time),
                at(
                        century(Integer.parseInt(parts.group(3))),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(1)),
                        parts.group(4) + parts.group(5)));
    }

    /**
     * Reads the day of a birth: {@code YYMMDD}, {@code CCYYMMDD} or {@code DDMMMYY}.
     *
     * @param known of two digits of a year the latest that is not after this day
     */
    static Optional<LocalDate> birth(String text, LocalDate known) {
        Matcher named = NAMED.matcher(text.toUpperCase(Locale.ROOT));
        boolean shortYear;
        Optional<LocalDate> day;
        if (named.matches()) {
            shortYear = named.group(3).length() == 2;
            int year = Integer.parseInt(named.group(3));
            int month = MONTHS.getOrDefault(named.group(2), 0);
            day =
                    at(
                                    shortYear ? century(year) : year,
                                    month,
                                    Integer.parseInt(named.group(1)),
                                    "0000")
                            .map(LocalDateTime::toLocalDate);
        } else {
            shortYear = text.length() == "YYMMDD".length();
            day = of(text).at().map(LocalDateTime::toLocalDate);
        }
        return shortYear ? day.map(found -> notAfter(found, known)) : day;
    }

    private static LocalDate notAfter(LocalDate day, LocalDate known) {
        LocalDate latest = day.getYear() < 2000 ? day.plusYears(CENTURY) : day;
        return latest.isAfter(known) ? latest.minusYears(CENTURY) : latest;
    }

    private static int century(int year) {
        return year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
    }

    private static Optional<LocalDateTime> at(int year, int month, int day, String time) {
        try {
            return Optional.of(
                    LocalDateTime.of(
                            year,
                            month,
                            day,
                            Integer.parseInt(time.substring(0, 2)),
                            Integer.parseInt(time.substring(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
