package org.tidewaiter.data.duckdb;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The values of a query's row as the texts that a CSV file would have.
 *
 * <p>Days and times come in ISO 8601, times with an offset in UTC; those without one are read in
 * the data set's time zone like those of a file. Numbers are written without an exponent, texts of
 * a fixed length without the blanks that fill them up. All else is the driver's text.
 */
final class QueryTexts {

    /** Gives the text of one column of the row that is current. */
    @FunctionalInterface
    private interface Cell {
        @Nullable String text(ResultSet row, int column) throws SQLException;
    }

    private final List<String> names = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    QueryTexts(ResultSetMetaData columns) throws SQLException {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
            cells.add(cell(columns.getColumnType(i), columns.getColumnTypeName(i)));
        }
    }

    /** The names of the columns, as the query gives them. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The text of a column from 0 of the row that is current; null for none. */
    @Nullable String text(ResultSet row, int column) throws SQLException {
        return cells.get(column).text(row, column + 1);
    }

    private static Cell cell(int type, String name) {
        // some drivers call a time with an offset a plain one, but for the name of its type
        boolean offset = name.toLowerCase(Locale.ROOT).contains("tz");
        return switch (type) {
            case Types.DATE -> QueryTexts::day;
            case Types.TIMESTAMP -> offset ? QueryTexts::instant : QueryTexts::time;
            case Types.TIMESTAMP_WITH_TIMEZONE -> QueryTexts::instant;
            case Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.FLOAT, Types.DOUBLE ->
                    QueryTexts::number;
            case Types.CHAR, Types.NCHAR -> QueryTexts::padded;
            default -> ResultSet::getString;
        };
    }

    private static @Nullable String padded(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : text.stripTrailing();
    }

    private static @Nullable String day(ResultSet row, int column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : day.toString();
    }

    private static @Nullable String time(ResultSet row, int column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : seconds(time);
    }

    private static @Nullable String instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null
                ? null
                : seconds(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()) + "Z";
    }

    /** With seconds always, which ISO 8601 may leave out. */
    private static String seconds(LocalDateTime time) {
        String text = time.toString();
        return time.getSecond() == 0 && time.getNano() == 0 ? text + ":00" : text;
    }

    private static @Nullable String number(ResultSet row, int column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : plain(number);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }
}
