package org.tidewaiter.data.duckdb;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tidewaiter.api.record.Column;

/**
 * What a person is told about a text that is no value.
 *
 * @param reason what is wrong with it
 * @param advice what to do about it
 */
record Reasons(String reason, String advice) {

    private static final Pattern DAY = Pattern.compile(Typing.DAY);
    private static final Pattern CLOCK = Pattern.compile(Typing.CLOCK);
    private static final Pattern INSTANT = Pattern.compile(Typing.CLOCK + Typing.OFFSET);
    private static final Pattern NUMBER = Pattern.compile(Typing.NUMBER);

    /** Why the text was rejected in that column. */
    static Reasons of(Column column, String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            return new Reasons(
                    "is missing, and every row needs it", "fill it in, or leave the row out");
        } else if (column instanceof Column.Day) {
            return day(value);
        } else if (column instanceof Column.Time) {
            return time(value.toUpperCase(Locale.ROOT));
        } else if (column instanceof Column.Whole) {
            return NUMBER.matcher(value).matches()
                    ? new Reasons("is too large a number", "check the unit of the column")
                    : number();
        } else if (column instanceof Column.Real real) {
            return NUMBER.matcher(value).matches()
                    ? new Reasons(
                            "lies outside %s to %s".formatted(real.min(), real.max()),
                            "check for swapped columns and for another unit than " + real.unit())
                    : number();
        }
        throw new IllegalArgumentException(column.name() + " takes any text");
    }

    private static Reasons number() {
        return new Reasons(
                "is no number", "write digits with a point for decimals, without separators");
    }

    private static Reasons day(String value) {
        return DAY.matcher(value).matches()
                ? range()
                : new Reasons("is no day", "write days as in 2026-03-31");
    }

    private static Reasons time(String value) {
        if (INSTANT.matcher(value).matches()) {
            return range();
        } else if (CLOCK.matcher(value).matches()) {
            return new Reasons(
                    "has no offset from UTC",
                    "write Z or an offset such as +09:00 at its end, or name the zone of such times"
                            + " as \"timeZone\" in dataset.json");
        }
        return new Reasons("is no time", "write times as in 2026-03-31T09:00:00+09:00");
    }

    private static Reasons range() {
        return new Reasons(
                "is not in the calendar, or not of the years %d to %d"
                        .formatted(Typing.FIRST_YEAR, Typing.LAST_YEAR),
                "correct it, or leave it empty where unknown");
    }

    /** Why the row was rejected: another has its key. */
    static Reasons repeated() {
        return new Reasons(
                "is the key of another row, which is kept",
                "give each row a key of its own, or leave repeats out");
    }

    /** Why DuckDB could not split a record into columns. */
    static Reasons unsplit(String errorType, String message) {
        return switch (errorType) {
            case "MISSING COLUMNS" ->
                    new Reasons(
                            "has too few columns" + counts(message),
                            "add the missing commas; leave no line break outside double quotes");
            case "TOO MANY COLUMNS" ->
                    new Reasons(
                            "has too many columns" + counts(message),
                            "put values that have a comma in double quotes");
            case "UNQUOTED VALUE" ->
                    new Reasons(
                            "has a double quote that is not closed, or text behind a closing one",
                            "write a double quote within a value twice, and quote the whole value");
            case "INVALID ENCODING" -> new Reasons("is not UTF-8", "save the file in UTF-8");
            case "LINE SIZE OVER MAXIMUM" ->
                    new Reasons(
                            "is longer than 2,000,000 bytes",
                            "look for a double quote that is not closed");
            default ->
                    new Reasons(
                            "cannot be split into columns", "check its commas and double quotes");
        };
    }

    /** DuckDB says "Expected Number of Columns: 3 Found: 2". */
    private static String counts(String message) {
        var counts = Pattern.compile("Columns: (\\d+) Found: (\\d+)").matcher(message);
        return counts.find() ? ": " + counts.group(2) + ", not " + counts.group(1) : "";
    }
}
