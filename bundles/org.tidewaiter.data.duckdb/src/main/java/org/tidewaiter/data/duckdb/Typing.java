package org.tidewaiter.data.duckdb;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    static final String CLOCK = DAY + "[T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?";
    static final String OFFSET = "(Z|[+-](0\\d|1[0-8])(:?[0-5]\\d)?)";
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

    /**
     * What is read from the text of a column, in a type of DuckDB; {@code NULL} where that is
     * wrong.
     *
     * <p>Dear, some 0.2 microseconds, so {@link #value} takes it from a column and it is computed
     * once.
     */
    String parsed(Column column) {
        String text = Layout.text(column);
        if (column instanceof Column.Day) {
            return parsed(List.of(new Notation(DAY, t -> cast(t, "DATE"))), text);
        } else if (column instanceof Column.Time) {
            List<Notation> notations = new ArrayList<>();
            notations.add(new Notation(CLOCK + OFFSET, t -> cast(t, "TIMESTAMPTZ")));
            zone.ifPresent(z -> notations.add(new Notation(CLOCK, t -> inZone(t, z))));
            return parsed(notations, text);
        }
        String type = column instanceof Column.Real ? "DOUBLE" : "DECIMAL(38, 12)";
        return parsed(List.of(new Notation(NUMBER, t -> cast(t, type))), text);
    }

    /** How texts of one form are read. */
    private record Notation(String pattern, UnaryOperator<String> read) {}

    /**
     * Tries the text as it is before it takes blanks away, which costs as much as all the rest, and
     * takes small letters for capitals, which DuckDB does not.
     */
    private static String parsed(List<Notation> notations, String text) {
        StringBuilder cases = new StringBuilder("CASE");
        for (String given : List.of(text, "upper(" + Sql.trimmed(text) + ")")) {
            for (Notation notation : notations) {
                cases.append(
                        " WHEN regexp_full_match(%s, %s) THEN %s"
                                .formatted(
                                        given,
                                        Sql.text(notation.pattern()),
                                        notation.read().apply(given)));
            }
        }
        return cases.append(" END").toString();
    }

    private static String cast(String text, String type) {
        return "TRY_CAST(%s AS %s)".formatted(text, type);
    }

    private static String inZone(String text, ZoneId zone) {
        return "timezone(%s, %s)".formatted(Sql.text(zone.getId()), cast(text, "TIMESTAMP"));
    }

    /** The value of a column, from what was parsed; {@code NULL} where it is out of range. */
    static String value(Column column, String parsed) {
        if (column instanceof Column.Day) {
            return "CASE WHEN %1$s BETWEEN DATE '%2$d-01-01' AND DATE '%3$d-12-31' THEN CAST(%1$s - DATE '1970-01-01' AS INTEGER) END"
                    .formatted(parsed, FIRST_YEAR, LAST_YEAR);
        } else if (column instanceof Column.Time) {
            return "CASE WHEN %1$s >= TIMESTAMPTZ '%2$d-01-01 00:00:00Z' AND %1$s < TIMESTAMPTZ '%3$d-01-01 00:00:00Z' THEN CAST(floor(epoch(%1$s)) AS BIGINT) END"
                    .formatted(parsed, FIRST_YEAR, LAST_YEAR + 1);
        } else if (column instanceof Column.Whole whole) {
            return whole(parsed, whole.scale());
        } else if (column instanceof Column.Real real) {
            return "CASE WHEN %1$s BETWEEN %2$s AND %3$s THEN %1$s END"
                    .formatted(parsed, literal(real.min()), literal(real.max()));
        }
        throw new IllegalArgumentException(column.name() + " has no value beside its text");
    }

    /** Halves go away from zero; what does not fit into a long is no value. */
    private static String whole(String parsed, int scale) {
        return "CASE WHEN abs(%1$s) < %2$d THEN CAST(round(%1$s * %3$d) AS BIGINT) END"
                .formatted(parsed, Long.MAX_VALUE / scale, scale);
    }

    private static String literal(double bound) {
        return "CAST('" + bound + "' AS DOUBLE)";
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
