package org.tidewaiter.data.duckdb;

import java.time.ZoneId;
import java.util.Optional;
import org.tidewaiter.api.record.Column;

/**
 * SQL that reads a value from a text: {@code NULL} where the text is blank or wrong.
 *
 * <p>Each form is checked by a pattern first, because DuckDB's own casts are too kind: they take
 * {@code 1_000} for a number and drop what they do not understand.
 */
final class Typing {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    static final String CLOCK = DAY + "[Tt ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?";
    static final String OFFSET = "([Zz]|[+-](0\\d|1[0-8])(:?[0-5]\\d)?)";
    static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?";

    private final Optional<ZoneId> zone;

    /** Types times without an offset in that zone, if there is one. */
    Typing(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** The type of the values of a column. */
    static String type(Column column) {
        if (column instanceof Column.Day) {
            return "INTEGER";
        }
        return column instanceof Column.Real ? "DOUBLE" : "BIGINT";
    }

    /** The value of a column, from the text under its name. */
    String value(Column column) {
        String text = Layout.text(column);
        if (column instanceof Column.Day) {
            return days(text);
        } else if (column instanceof Column.Time) {
            return seconds(text);
        } else if (column instanceof Column.Whole whole) {
            return whole(text, whole.scale());
        } else if (column instanceof Column.Real real) {
            return real(text, real);
        }
        throw new IllegalArgumentException(column.name() + " has no value beside its text");
    }

    private static String days(String text) {
        String date = "TRY_CAST(" + Sql.trimmed(text) + " AS DATE)";
        return "CASE WHEN %s AND %s BETWEEN DATE '%d-01-01' AND DATE '%d-12-31' THEN CAST(%s - DATE '1970-01-01' AS INTEGER) END"
                .formatted(matches(text, DAY), date, FIRST_YEAR, LAST_YEAR, date);
    }

    private String seconds(String text) {
        String exact = "TRY_CAST(%s AS TIMESTAMPTZ)".formatted(text);
        String blanks = "TRY_CAST(%s AS TIMESTAMPTZ)".formatted(Sql.trimmed(text));
        String instant =
                "CASE WHEN %s THEN %s WHEN %s THEN %s%s END"
                        .formatted(
                                fully(text, CLOCK + OFFSET),
                                exact,
                                matches(text, CLOCK + OFFSET),
                                blanks,
                                zone.map(z -> inZone(text, z)).orElse(""));
        return "CAST(floor(epoch(CASE WHEN (%1$s) >= TIMESTAMPTZ '%2$d-01-01 00:00:00Z' AND (%1$s) < TIMESTAMPTZ '%3$d-01-01 00:00:00Z' THEN (%1$s) END)) AS BIGINT)"
                .formatted(instant, FIRST_YEAR, LAST_YEAR + 1);
    }

    private static String inZone(String text, ZoneId zone) {
        return " WHEN %s THEN timezone(%s, TRY_CAST(%s AS TIMESTAMP))"
                .formatted(matches(text, CLOCK), Sql.text(zone.getId()), Sql.trimmed(text));
    }

    /** Halves go away from zero; what does not fit into a long is no value. */
    private static String whole(String text, int scale) {
        String number = "TRY_CAST(" + Sql.trimmed(text) + " AS DECIMAL(38, 12))";
        return "CASE WHEN %s AND abs(%s) < %d THEN CAST(round(%s * %d) AS BIGINT) END"
                .formatted(matches(text, NUMBER), number, Long.MAX_VALUE / scale, number, scale);
    }

    private static String real(String text, Column.Real column) {
        String number = "TRY_CAST(" + Sql.trimmed(text) + " AS DOUBLE)";
        return "CASE WHEN %s AND %s BETWEEN %s AND %s THEN %s END"
                .formatted(
                        matches(text, NUMBER),
                        number,
                        literal(column.min()),
                        literal(column.max()),
                        number);
    }

    private static String literal(double bound) {
        return "CAST('" + bound + "' AS DOUBLE)";
    }

    private static String fully(String text, String pattern) {
        return "regexp_full_match(%s, %s)".formatted(text, Sql.text(pattern));
    }

    /** Whether the text without blanks has the form; the short way when it has none. */
    private static String matches(String text, String pattern) {
        return "(%s OR %s)".formatted(fully(text, pattern), fully(Sql.trimmed(text), pattern));
    }

    /** The one form of a code. */
    static String form(String text, Column.Form form) {
        String trimmed = Sql.quicklyTrimmed(text);
        return switch (form) {
            case TEXT -> trimmed;
            case UPPER -> "upper(" + trimmed + ")";
            case NUMBER -> "regexp_replace(upper(" + trimmed + "), '(?s)^0+(.)', '\\1')";
        };
    }

    /** The one form of a part of a key, quick for plain texts; {@code NULL} where missing. */
    static String key(Column column) {
        if (Layout.isTyped(column)) {
            return Layout.value(column);
        }
        Column.Form form = column instanceof Column.Code code ? code.form() : Column.Form.TEXT;
        String text = form(Layout.text(column), form);
        return "nullif(" + text + ", '')";
    }
}
